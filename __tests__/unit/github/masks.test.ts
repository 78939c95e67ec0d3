import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readInputs, secretValues, type RawInputs } from '../../../src/config/inputs.ts'
import {
  maskPrivateKey,
  maskPrivateKeysIn,
  maskProxies,
  maskSecrets
} from '../../../src/github/masks.ts'
import { exportPrivateKeyPem, generateKeyPair } from '../../../src/pki/key-pair.ts'
import { RecordingRunner } from '../../scenario/recording-runner.ts'

function masksOf(inputs: Partial<RawInputs>): string[] {
  const runner = new RecordingRunner()
  maskSecrets(runner, secretValues({ ...readInputs({}), ...inputs }))
  return runner.masks
}

describe('the inputs that are masked', () => {
  it('all inputs: the two tokens are masked, and nothing else', () => {
    const inputs = {
      ...{ 'app-token': 'app-token-1', 'user-token': 'user-token-1' },
      ...{ account: 'acme', 'app-name': 'my-app', 'app-key': 'vtexappkey-acme-ABCDEF' }
    }
    expect(masksOf(inputs)).toEqual(['app-token-1', 'user-token-1'])
  })

  it('with white space around: trimmed, as when used', () => {
    expect(masksOf({ 'app-token': '  a-token\n' })).toEqual(['a-token'])
  })

  it('of several lines: masked line by line', () => {
    expect(masksOf({ 'app-token': 'line one\r\nline two\n\nab' })).toEqual(['line one', 'line two'])
  })

  it('empty, or shorter than the shortest mask: no mask', () => {
    expect(masksOf({})).toEqual([])
    expect(masksOf({ 'app-token': 'abc', 'user-token': ' \n ' })).toEqual([])
    expect(masksOf({ 'app-token': 'abcd' })).toEqual(['abcd'])
  })

  it('whatever the secret: each mask is trimmed, on one line, and has at least 4 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        for (const mask of masksOf({ 'app-token': secret })) {
          expect(mask.length).toBeGreaterThanOrEqual(4)
          expect(mask).toBe(mask.trim())
          expect(mask).not.toMatch(/[\r\n]/)
        }
      })
    )
  })
})

describe('the proxies’ passwords', () => {
  const masksOfProxies = (env: Record<string, string>) => {
    const runner = new RecordingRunner()
    maskProxies(runner, env)
    return runner.masks
  }

  it.each([
    [
      'as written, and as sent',
      'http://me:p%40ss%20word@proxy:3128',
      ['p%40ss%20word', 'p@ss word']
    ],
    ['with the user’s name left out', 'http://:hunter2@proxy', ['hunter2', 'hunter2']],
    [
      'with what should have been encoded',
      'http://me:a@b:c/d#e@[::1]:1',
      ['a@b:c/d#e', 'a@b:c/d#e']
    ],
    ['with a percent sign that encodes nothing', 'https://me:100%@proxy', ['100%', '100%']],
    ['in an address without a scheme', 'me:hunter2@proxy:1', ['hunter2', 'hunter2']],
    ['with its scheme in capitals', 'HTTP://me:p%40ss@proxy:1', ['p%40ss', 'p@ss']],
    ['of another kind of proxy', 'SOCKS5h://me:hunter2@proxy:1', ['hunter2', 'hunter2']]
  ])('%s: masked', (_, address, masks) => {
    expect(masksOfProxies({ HTTPS_PROXY: address })).toEqual(masks)
  })

  it('in both spellings, and in the variables that we do not read', () => {
    const names = ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((name) => [
      name,
      name.toUpperCase()
    ])
    const env = Object.fromEntries(names.map((name) => [name, `http://me:of-${name}@proxy`]))
    expect(new Set(masksOfProxies(env))).toEqual(new Set(names.map((name) => `of-${name}`)))
  })

  it('no password, or one shorter than the shortest mask: no mask', () => {
    for (const HTTPS_PROXY of [
      '',
      'http://proxy:3128/',
      'http://me@proxy:3128',
      'http://me:abc@p'
    ]) {
      expect(masksOfProxies({ HTTPS_PROXY })).toEqual([])
    }
  })
})

describe('a private key', () => {
  it('each of its lines, and all in one line: masked; its armour: not', async () => {
    const pem = exportPrivateKeyPem(await generateKeyPair(2048))
    const runner = new RecordingRunner()
    maskPrivateKey(runner, pem)
    const [begin = '', ...rest] = pem.trimEnd().split('\n')
    const end = rest.pop() ?? ''
    expect(runner.masks).toEqual([...rest, rest.join('')])
    for (const mask of runner.masks) expect(`${begin}${end}`).not.toContain(mask)
  })
})

describe('the private keys in a text', () => {
  const masksOf = (text: string) => {
    const runner = new RecordingRunner()
    maskPrivateKeysIn(runner, text)
    return runner.masks
  }
  const pem = (label: string, ...lines: string[]) =>
    [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
  const key = pem('PRIVATE KEY', 'MIIEone', 'two=')
  const masks = ['MIIEone', 'two=', 'MIIEonetwo=']

  it.each([
    ['with text around them', `Bag Attributes\nsubject=x\n${key}subject=y\n`],
    ['after a certificate', `${pem('CERTIFICATE', 'MIICabcd')}${key}`],
    ['before a certificate', `${key}${pem('CERTIFICATE', 'MIICabcd')}`],
    ['with the line ends of Windows', key.replaceAll('\n', '\r\n')],
    ['with spaces between their lines', key.replaceAll('\n', ' ')],
    ['with a written \\n between their lines', key.replaceAll('\n', '\\n')],
    ['that are cut short', key.replace(/-----END.*/, '')],
    [
      'that are cut short before a certificate',
      key.replace(/-----END.*/, pem('CERTIFICATE', 'MIICabcd'))
    ],
    ['of another kind', key.replaceAll('PRIVATE', 'EC PRIVATE')],
    [
      'that are encrypted',
      key.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,AB\n\n')
    ]
  ])('%s: masked, and nothing else is', (_, text) => {
    expect(masksOf(text)).toEqual(masks)
  })

  it('several: all are masked', () => {
    const other = pem('RSA PRIVATE KEY', 'MIIBother')
    expect(masksOf(key + other)).toEqual([...masks, 'MIIBother', 'MIIBother'])
  })

  it('no key: no mask', () => {
    expect(masksOf(pem('CERTIFICATE', 'MIICabcd') + pem('PUBLIC KEY', 'MIIBabcd'))).toEqual([])
  })
})

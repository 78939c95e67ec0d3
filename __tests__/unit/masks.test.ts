import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readInputs, type RawInputs } from '../../src/inputs/raw-inputs.ts'
import { maskInputs, maskPrivateKey } from '../../src/masks.ts'
import { exportPrivateKeyPem, generateKeyPair } from '../../src/pki/key-pair.ts'
import { RecordingRunner } from '../scenario/recording-runner.ts'

function masksOf(inputs: Partial<RawInputs>): string[] {
  const runner = new RecordingRunner()
  maskInputs(runner, { ...readInputs({}), ...inputs })
  return runner.masks
}

describe('the inputs that are masked', () => {
  it('are the two tokens, and nothing that has to stay readable', () => {
    const inputs = {
      ...{ 'app-token': 'app-token-1', 'user-token': 'user-token-1' },
      ...{ account: 'acme', 'app-name': 'my-app', 'app-key': 'vtexappkey-acme-ABCDEF' }
    }
    expect(masksOf(inputs)).toEqual(['app-token-1', 'user-token-1'])
  })

  it('lose the white space around them, as they will be used', () => {
    expect(masksOf({ 'app-token': '  a-token\n' })).toEqual(['a-token'])
  })

  it('are masked line by line, because a log is', () => {
    expect(masksOf({ 'app-token': 'line one\r\nline two\n\nab' })).toEqual(['line one', 'line two'])
  })

  it('are none where they are empty, or shorter than a mask may be', () => {
    expect(masksOf({})).toEqual([])
    expect(masksOf({ 'app-token': 'abc', 'user-token': ' \n ' })).toEqual([])
    expect(masksOf({ 'app-token': 'abcd' })).toEqual(['abcd'])
  })

  it('never are a mask that would star out half of the log', () => {
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

describe('a private key', () => {
  it('is masked by each of its lines and in one line, but not by its armour', async () => {
    const pem = exportPrivateKeyPem(await generateKeyPair(2048))
    const runner = new RecordingRunner()
    maskPrivateKey(runner, pem)
    const [begin = '', ...rest] = pem.trimEnd().split('\n')
    const end = rest.pop() ?? ''
    expect(runner.masks).toEqual([...rest, rest.join('')])
    for (const mask of runner.masks) expect(`${begin}${end}`).not.toContain(mask)
  })
})

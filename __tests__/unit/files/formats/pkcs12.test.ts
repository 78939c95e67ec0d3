import { readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { pkcs12 } from '../../../../src/files/formats/pkcs12.ts'
import { parsePemBlocks } from '../../../../src/pki/pem.ts'
import { readElement } from '../../pki/der.ts'
import { openssl } from '../../pki/openssl.ts'
import { keyPair } from '../../pki/verification.ts'
import { curl, startEdge } from './edge.ts'

const edge = startEdge()

type Kind = 'plain' | 'chained'
const KINDS: Kind[] = ['plain', 'chained']

const made = new Map<Kind, { file: string; password: string }>()

/** The file, made once, and what opens it. */
function written(kind: Kind): { file: string; password: string } {
  const known = made.get(kind)
  if (known) return known
  const { content, password } = pkcs12(edge[kind])
  const file = join(edge.folder, `${kind}.p12`)
  writeFileSync(file, content)
  made.set(kind, { file, password })
  return { file, password }
}

/** What OpenSSL makes of it, without -legacy. */
function read(kind: Kind, ...args: string[]): string {
  const { file, password } = written(kind)
  const input = ['-in', file, '-passin', `pass:${password}`]
  return openssl(edge.folder, 'pkcs12', ...input, ...args)
}

describe('pkcs12', () => {
  it.each(KINDS)('%s: it has the certificates byte for byte, the leaf first', (kind) => {
    const { leaf, chain } = edge[kind].certificate
    const found = parsePemBlocks(read(kind, '-nokeys'), 'CERTIFICATE').map(({ der }) => der)
    expect(found).toEqual([leaf.raw, ...chain.map(({ raw }) => raw)])
  })

  it.each(KINDS)('%s: it has the key', (kind) => {
    const found = parsePemBlocks(read(kind, '-nocerts', '-noenc'), 'PRIVATE KEY').map(
      ({ der }) => der
    )
    expect(found).toEqual([keyPair.privateKey.export({ type: 'pkcs8', format: 'der' })])
  })

  it.each(KINDS)('%s: both parts locked with AES-256, the whole with SHA-256', (kind) => {
    const { chain } = edge[kind].certificate
    const pbes2 = 'PBES2, PBKDF2, AES-256-CBC, Iteration 2048, PRF hmacWithSHA256'
    expect(read(kind, '-info', '-noout').trim().split('\n')).toEqual([
      'MAC: sha256, Iteration 2048',
      'MAC length: 32, salt length: 8',
      `PKCS7 Encrypted data: ${pbes2}`,
      ...['Certificate bag', ...chain.map(() => 'Certificate bag')],
      'PKCS7 Data',
      `Shrouded Keybag: ${pbes2}`
    ])
  })

  it('with a chain: the key belongs to the leaf, not to its issuers', () => {
    const text = read('chained', '-noenc')
    const id = edge.chained.facts.fingerprintSha256.replaceAll(':', ' ')
    const bags = text.split(/^(?=Bag Attributes)/m)
    const tied = bags.filter((bag) => bag.includes(`localKeyID: ${id}`))
    expect(tied.map((bag) => /friendlyName: (.*)/.exec(bag)?.[1])).toEqual([
      'vtex-mtls',
      'vtex-mtls'
    ])
    expect(tied.map((bag) => /BEGIN (.*?)-/.exec(bag)?.[1])).toEqual(['CERTIFICATE', 'PRIVATE KEY'])
    expect(text.match(/friendlyName/g)).toHaveLength(2)
    expect(text.match(/BEGIN/g)).toHaveLength(3)
  })

  it('its bytes: one element, in DER', () => {
    const content = readFileSync(written('chained').file)
    expect(readElement(content).der).toEqual(content)
  })

  it('its password: 128 bits, new each time, safe to pass anywhere', () => {
    const passwords = [0, 1, 2].map(() => pkcs12(edge.plain).password)
    expect(new Set(passwords).size).toBe(3)
    for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{32}$/)
  })

  it('with another password: it does not open', () => {
    const { file, password } = written('plain')
    for (const wrong of ['', password.slice(1), password.toUpperCase() + '0']) {
      const attempt = () =>
        openssl(edge.folder, 'pkcs12', '-in', file, '-passin', `pass:${wrong}`, '-noout')
      expect(attempt).toThrow('Mac verify error')
    }
  })

  it.each(KINDS)('%s: curl is let in with it', async (kind) => {
    const { file, password } = written(kind)
    const seen = await curl(edge, ['--cert-type', 'P12', '--cert', `${file}:${password}`])
    expect(seen).toBe(edge[kind].facts.fingerprintSha256)
  })

  it.each(KINDS)('%s: Node is let in with it', async (kind) => {
    const { file, password } = written(kind)
    const [pfx, ca] = [file, edge.caFile].map((path) => readFileSync(path))
    const options = { pfx, ca, passphrase: password }
    const seen = await new Promise((resolve, reject) => {
      get(edge.url, { ...options, agent: false }, (response) => {
        response.setEncoding('utf8').once('data', resolve)
      }).on('error', reject)
    })
    expect(seen).toBe(edge[kind].facts.fingerprintSha256)
  })
})

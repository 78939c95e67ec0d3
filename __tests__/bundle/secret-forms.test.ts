import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { leaksIn } from './leaks.ts'
import { formsOf, formsOfKey, openLines } from './secret-forms.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

const WAYS: [name: string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['its beginning', (secret) => `${secret.slice(0, 40)}…`],
  ['its end', (secret) => `…${secret.slice(-40)}`],
  ['Base64', base64],
  ['Base64 of a text that it is in', (secret) => base64(`a:${secret}:b`)],
  ['the same, one byte on', (secret) => base64(`ab:${secret}:b`)],
  ['Base64 for URLs', (secret) => Buffer.from(`{"${secret}"}`).toString('base64url')],
  ['Base64 in lines', (secret) => base64(secret).replace(/.{20}/g, '$&\n')],
  ['hex', (secret) => Buffer.from(secret).toString('hex')],
  ['JSON', (secret) => JSON.stringify({ secret })],
  ['JSON in JSON', (secret) => JSON.stringify(JSON.stringify({ secret }))],
  ['percent-encoded', (secret) => encodeURIComponent(secret)],
  ['a form', (secret) => new URLSearchParams({ secret }).toString()],
  ['a workflow command', (secret) => `::debug::${secret.replaceAll('%', '%25')}`],
  ['XML', (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')]
]

describe('a token is found', () => {
  const secret = `a%0A"<&\\+/ ${randomBytes(40).toString('base64')}`

  it.each(WAYS)('%s', (_, show) => {
    const place = { where: 'x', text: `before ${show(secret)} after`, holds: [] }
    expect(leaksIn([place], [{ kind: 'token', forms: formsOf(secret) }])).toEqual(['x: a token'])
  })
})

const EXPORTS: [name: string, (key: KeyObject) => string][] = [
  ['PKCS#8', (key) => String(key.export({ format: 'pem', type: 'pkcs8' }))],
  ['PKCS#1', (key) => String(key.export({ format: 'pem', type: 'pkcs1' }))],
  ['DER', (key) => key.export({ format: 'der', type: 'pkcs1' }).toString('latin1')],
  ['DER in hex', (key) => key.export({ format: 'der', type: 'pkcs8' }).toString('hex')],
  ['JWK', (key) => JSON.stringify(key.export({ format: 'jwk' }))],
  ['a PEM in JSON', (key) => JSON.stringify(key.export({ format: 'pem', type: 'pkcs8' }))],
  ['a PEM in Base64', (key) => base64(String(key.export({ format: 'pem', type: 'pkcs8' })))]
]

describe('a private key is found', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const secrets = [{ kind: 'key' as const, forms: formsOfKey(pem) }]
  const search = (text: string) => leaksIn([{ where: 'x', text, holds: [] }], secrets)

  it.each(EXPORTS)('%s', (_, show) => {
    expect(search(show(privateKey))).toEqual(['x: a key'])
  })

  it('its lines: those that are not public; its public half: not found', () => {
    const open = openLines(pem)
    const lines = pem.split('\n').filter((line) => /^[^-]/.test(line))
    expect(open.length).toBeGreaterThan(2)
    expect(lines.filter((line) => search(line).length === 0)).toEqual(open)
    expect(search(String(publicKey.export({ format: 'pem', type: 'spki' })))).toEqual([])
  })
})

import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { certificateFacts } from '../../../src/pki/certificate.ts'
import { findSerialNumber } from '../../../src/pki/serial-number.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { encodePem } from '../../../src/pki/pem.ts'
import { openssl, opensslFolder, removeFolder } from './openssl.ts'
import { openToyAuthority, type ToyAuthority } from './toy-authority.ts'

const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherKeyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const subject = { commonName: 'my-app', organizationalUnitName: 'acme' }

let folder: string
let authority: ToyAuthority
let ours: string
let other: string

beforeAll(() => {
  folder = opensslFolder()
  authority = openToyAuthority('rsa')
  ours = authority.issue({ csrPem: createCsr(subject, keyPair), serialNumber: 'ABCDEF01' })
  other = authority.issue({ csrPem: createCsr(subject, otherKeyPair), serialNumber: '0F' })
  writeFileSync(join(folder, 'client.csr'), createCsr(subject, keyPair))
  openssl(folder, 'genpkey', '-algorithm', 'RSA', '-out', 'ca.key')
})

afterAll(() => {
  removeFolder(folder)
  authority.close()
})

function serialOf(body: string): string | undefined {
  return findSerialNumber(body, keyPair.publicKey)
}

function caSerial(): string {
  return certificateFacts(new X509Certificate(authority.caPem)).serialNumber
}

/** A self-signed certificate with a serial that `openssl ca` would not give. */
function withSerial(serial: string): string {
  const signed = ['-signkey', 'ca.key', '-set_serial', serial, '-out', 'serial.crt']
  openssl(folder, 'x509', '-req', '-in', 'client.csr', ...signed)
  return openssl(folder, 'x509', '-in', 'serial.crt')
}

describe('a serial is written as openssl x509 -serial writes it', () => {
  test.each([
    ['0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', '7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'],
    ['0x8FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', '8FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'],
    ['0x00ABCDEF', 'ABCDEF'],
    ['0x0A', '0A'],
    ['0x0100', '0100'],
    ['0x80', '80'],
    ['0', '00'],
    ['-5', '-05'],
    ['-128', '-80'],
    ['-0x0ABCDEF123', '-0ABCDEF123']
  ])('%s', (given, expected) => {
    const pem = withSerial(given)
    const said = openssl(folder, 'x509', '-noout', '-serial', '-in', 'serial.crt')
    expect(said.trim()).toBe(`serial=${expected}`)
    expect(certificateFacts(new X509Certificate(pem)).serialNumber).toBe(expected)
    expect(serialOf(pem)).toBe(expected)
    // The same out of what is left where most of the certificate is lost.
    expect(serialOf(pem.slice(0, 120))).toBe(expected)
  })
})

describe('the serial to revoke is found', () => {
  test.each<[string, () => string, string | undefined]>([
    ['in a certificate', () => ours, 'ABCDEF01'],
    ['in the block with our key, though a CA’s is first', () => authority.caPem + ours, 'ABCDEF01'],
    ['in the block with our key, though another leaf is first', () => other + ours, 'ABCDEF01'],
    ['in the first that is no CA’s, where none has our key', () => authority.caPem + other, '0F'],
    ['in the only one, though it is a CA’s', () => authority.caPem, undefined],
    ['with CRLF', () => ours.replaceAll('\n', '\r\n'), 'ABCDEF01'],
    ['after a byte order mark', () => `\uFEFF${ours}`, 'ABCDEF01'],
    ['in a page', () => `<html><pre>${ours}</pre></html>`, 'ABCDEF01'],
    ['in JSON', () => JSON.stringify({ data: { certificates: [ours] } }), 'ABCDEF01'],
    ['in JSON as .NET escapes it', () => dotNetJson(), 'ABCDEF01'],
    ['without its END line', () => ours.replace(/-----END.*/, ''), 'ABCDEF01'],
    ['cut short in its key', () => ours.slice(0, 600), 'ABCDEF01'],
    ['cut short, with a whole CA after it', () => ours.slice(0, 600) + authority.caPem, 'ABCDEF01'],
    ['with garbage inside', () => ours.replace(/\n(....)/, '\n$1<>'), 'ABCDEF01'],
    [
      'with a damaged certificate first',
      () => `${authority.caPem.slice(0, 40)}\n${ours}`,
      'ABCDEF01'
    ]
  ])('%s', (_, body, expected) => {
    expect(serialOf(body())).toBe(expected ?? caSerial())
  })

  function dotNetJson(): string {
    return JSON.stringify({ certificate: ours }).replaceAll('+', '\\u002B').replaceAll('/', '\\/')
  }
})

describe('no serial is made up', () => {
  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['a page', () => '<html></html>'],
    ['JSON', () => '{"serialNumber":"01"}'],
    ['JSON nested 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a BEGIN alone', () => '-----BEGIN CERTIFICATE-----'],
    ['cut short before the serial', () => ours.slice(0, 28 + 16)],
    ['cut short inside the serial', () => cutAt(der().indexOf('ABCDEF01', 0, 'hex') + 3)],
    [
      'a SEQUENCE of something else',
      () => encodePem(Buffer.from('30053003040100', 'hex'), 'CERTIFICATE')
    ],
    ['an empty INTEGER', () => encodePem(Buffer.from('300430020200', 'hex'), 'CERTIFICATE')],
    ['a request', () => createCsr(subject, keyPair)]
  ])('out of %s', (_, body) => {
    expect(serialOf(body())).toBeUndefined()
  })

  test('but the whole of one that the cut spares is found', () => {
    expect(serialOf(cutAt(der().indexOf('ABCDEF01', 0, 'hex') + 4))).toBe('ABCDEF01')
  })

  function der(): Buffer {
    return new X509Certificate(ours).raw
  }

  function cutAt(length: number): string {
    return encodePem(der().subarray(0, length), 'CERTIFICATE')
  }
})

test('any text has a serial or none, and never throws', () => {
  const bytes = fc
    .uint8Array({ maxLength: 64 })
    .map((raw) => encodePem(Buffer.from(raw), 'CERTIFICATE'))
  fc.assert(
    fc.property(fc.oneof(bytes, fc.string({ unit: 'binary' }), fc.json()), (body) => {
      const serial = serialOf(body)
      if (serial !== undefined) expect(serial).toMatch(/^-?(?:[0-9A-F]{2})+$/)
    }),
    { numRuns: 2000 }
  )
})

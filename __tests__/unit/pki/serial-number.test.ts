import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
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
const csr = createCsr(subject, keyPair)

let folder: string
let authority: ToyAuthority
let ours: string
let other: string

beforeAll(() => {
  folder = opensslFolder()
  authority = openToyAuthority('rsa')
  ours = authority.issue({ csrPem: csr, serialNumber: 'ABCDEF01' })
  other = authority.issue({ csrPem: createCsr(subject, otherKeyPair), serialNumber: '0F' })
  writeFileSync(join(folder, 'client.csr'), csr)
  writeFileSync(join(folder, 'chain.pem'), authority.caPem + ours)
  openssl(folder, 'crl2pkcs7', '-nocrl', '-certfile', 'chain.pem', '-outform', 'DER', '-out', 'p7b')
  openssl(folder, 'genpkey', '-algorithm', 'RSA', '-out', 'ca.key')
})

afterAll(() => {
  removeFolder(folder)
  authority.close()
})

/** Of an answer as https.ts hands it on. */
function serialOf(answer: string | Buffer): string | undefined {
  const bytes = Buffer.from(answer)
  return findSerialNumber(new TextDecoder().decode(bytes), keyPair.publicKey, bytes)
}

function der(): Buffer {
  return new X509Certificate(ours).raw
}

const base64 = () => der().toString('base64')
const pkcs7 = () => openssl(folder, 'pkcs7', '-in', 'p7b', '-inform', 'DER', '-outform', 'PEM')
const csrDer = () => Buffer.from(csr.replaceAll(/-.*-/g, ''), 'base64')
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

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
  test.each<[string, () => string | Buffer]>([
    ['in a certificate', () => ours],
    ['in the block with our key, though a CA’s is first', () => authority.caPem + ours],
    ['in the block with our key, though another leaf is first', () => other + ours],
    ['with CRLF', () => ours.replaceAll('\n', '\r\n')],
    ['after a byte order mark', () => `\uFEFF${ours}`],
    ['in a page', () => `<html><pre>${ours}</pre></html>`],
    ['in JSON', () => JSON.stringify({ data: { certificates: [ours] } })],
    ['in JSON as .NET escapes it', dotNetJson],
    ['without its END line', () => ours.replace(/-----END.*/, '')],
    ['cut short in its key', () => ours.slice(0, 600)],
    ['cut short, with a whole CA after it', () => ours.slice(0, 600) + authority.caPem],
    ['with garbage inside', () => ours.replace(/\n(....)/, '\n$1<>')],
    ['with a damaged certificate first', () => `${authority.caPem.slice(0, 40)}\n${ours}`],
    ['in DER', der],
    ['in DER cut short in its key', () => der().subarray(0, 300)],
    ['in DER after other bytes', () => Buffer.concat([randomBytes(40), der()])],
    ['in PKCS#7 as PEM, behind its CA’s', pkcs7],
    ['in PKCS#7 as DER', () => Buffer.from(pkcs7().replaceAll(/-.*-/g, ''), 'base64')],
    ['in UTF-16, little-endian', () => Buffer.from(`\uFEFF${ours}`, 'utf16le')],
    ['in UTF-16, big-endian', () => utf16be(ours)],
    ['in base64 alone', base64],
    ['in base64 alone, in lines', () => base64().replaceAll(/(.{76})/g, '$1\r\n')],
    ['in base64 in JSON', () => JSON.stringify({ certificate: base64() })],
    ['in base64 in XML', () => `<Answer><X509Certificate>${base64()}</X509Certificate></Answer>`],
    ['in a page with a tag at each line', () => `<p>${ours.replaceAll('\n', '<br>\n')}</p>`],
    ['in a page with references', () => ours.replaceAll('\n', '&#13;&#10;')],
    ['in JSON that is cut short', () => JSON.stringify({ certificate: ours }).slice(0, -9)],
    [
      'in what openssl x509 -text writes',
      () => openssl(folder, 'x509', '-text', '-in', 'chain.pem') + ours
    ],
    ['in X509 CERTIFICATE', () => ours.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    ['in TRUSTED CERTIFICATE', trusted]
  ])('%s', (_, answer) => {
    expect(serialOf(answer())).toBe('ABCDEF01')
  })

  test('in the first that is no CA’s, where none has our key', () => {
    expect(serialOf(authority.caPem + other)).toBe('0F')
  })

  test('in the only one, though it is a CA’s', () => {
    const { serialNumber } = certificateFacts(new X509Certificate(authority.caPem))
    expect(serialOf(authority.caPem)).toBe(serialNumber)
  })

  function dotNetJson(): string {
    return JSON.stringify({ certificate: ours }).replaceAll('+', '\\u002B').replaceAll('/', '\\/')
  }

  function trusted(): string {
    writeFileSync(join(folder, 'leaf.pem'), ours)
    return openssl(folder, 'x509', '-in', 'leaf.pem', '-addtrust', 'clientAuth', '-trustout')
  }
})

describe('no serial is made up', () => {
  test.each<[string, () => string | Buffer]>([
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
    ['a request', () => csr],
    ['a request as DER', csrDer],
    ['a request in base64', () => csrDer().toString('base64')],
    [
      'a key in base64',
      () => keyPair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    ],
    [
      'DER cut short in its serial',
      () => der().subarray(0, der().indexOf('ABCDEF01', 0, 'hex') + 3)
    ],
    ['any bytes', () => randomBytes(100_000)],
    ['any base64', () => `MII${randomBytes(100_000).toString('base64')}`]
  ])('out of %s', (_, body) => {
    expect(serialOf(body())).toBeUndefined()
  })

  test('one that the cut spares: found', () => {
    expect(serialOf(cutAt(der().indexOf('ABCDEF01', 0, 'hex') + 4))).toBe('ABCDEF01')
  })

  function cutAt(length: number): string {
    return encodePem(der().subarray(0, length), 'CERTIFICATE')
  }
})

test('any text: a serial or none, and no exception', () => {
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

describe('256 KiB of hostile bytes are read in time', () => {
  test.each([
    ['beginnings of certificates', Buffer.from('3082ffff3082ffffa003020102020101', 'hex')],
    ['beginnings of base64', Buffer.from('MII')],
    ['base64 in short lines', Buffer.from('MIIAAAAAAAAAAAAAAAAAAAAAAAA\n')],
    ['tags without end', Buffer.from('<')],
    ['references without end', Buffer.from('&#')],
    ['zeros', Buffer.of(0)]
  ])('%s', (_, filler) => {
    const start = performance.now()
    serialOf(Buffer.alloc(256 * 1024, filler))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

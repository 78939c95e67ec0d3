import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createCsr } from '../../../src/pki/csr.ts'
import { findSerialNumber } from '../../../src/pki/serial-number.ts'
import { openssl, opensslFolder, removeFolder } from './openssl.ts'
import { openToyAuthority, type ToyAuthority } from './toy-authority.ts'

const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const csr = createCsr({ commonName: 'my-app', organizationalUnitName: 'acme' }, keyPair)

let authority: ToyAuthority
let folder: string
let pem: string
let der: Buffer

beforeAll(() => {
  authority = openToyAuthority('rsa')
  folder = opensslFolder()
  pem = authority.issue({ csrPem: csr, serialNumber: 'ABCDEF01' })
  der = new X509Certificate(pem).raw
  writeFileSync(join(folder, 'chain.pem'), authority.caPem + pem)
  openssl(folder, 'crl2pkcs7', '-nocrl', '-certfile', 'chain.pem', '-outform', 'DER', '-out', 'p7b')
})

afterAll(() => {
  authority.close()
  removeFolder(folder)
})

/** As https.ts hands it on. */
function serialOf(answer: string | Buffer): string | undefined {
  const bytes = Buffer.from(answer)
  return findSerialNumber(new TextDecoder().decode(bytes), keyPair.publicKey, bytes)
}

const base64 = () => der.toString('base64')
const pkcs7 = (form: string) =>
  openssl(folder, 'pkcs7', '-in', 'p7b', '-inform', 'DER', ...form.split(' '))
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

describe('the serial to revoke is found in', () => {
  test.each<[string, () => string | Buffer]>([
    ['DER', () => der],
    ['DER cut short in its key', () => der.subarray(0, 300)],
    ['DER after other bytes', () => Buffer.concat([randomBytes(40), der])],
    ['PKCS#7 as PEM, behind its CA’s', () => pkcs7('-outform PEM')],
    ['PKCS#7 as DER', () => Buffer.from(pkcs7('-outform PEM').replaceAll(/-.*-/g, ''), 'base64')],
    ['UTF-16, little-endian', () => Buffer.from(`\uFEFF${pem}`, 'utf16le')],
    ['UTF-16, big-endian', () => utf16be(pem)],
    ['base64 alone', base64],
    ['base64 alone, in lines', () => base64().replaceAll(/(.{76})/g, '$1\r\n')],
    ['base64 in JSON', () => JSON.stringify({ certificate: base64() })],
    ['base64 in XML', () => `<Answer><X509Certificate>${base64()}</X509Certificate></Answer>`],
    ['a page with a tag at each line', () => `<p>${pem.replaceAll('\n', '<br>\n')}</p>`],
    ['a page with references', () => pem.replaceAll('\n', '&#13;&#10;')],
    ['JSON that is cut short', () => JSON.stringify({ certificate: pem }).slice(0, -9)],
    [
      'what openssl x509 -text writes',
      () => openssl(folder, 'x509', '-text', '-in', 'chain.pem') + pem
    ],
    ['X509 CERTIFICATE', () => pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    ['TRUSTED CERTIFICATE', () => trusted()]
  ])('%s', (_, answer) => {
    expect(serialOf(answer())).toBe('ABCDEF01')
  })

  function trusted(): string {
    writeFileSync(join(folder, 'leaf.pem'), pem)
    return openssl(folder, 'x509', '-in', 'leaf.pem', '-addtrust', 'clientAuth', '-trustout')
  }
})

describe('no serial is made up out of', () => {
  test.each<[string, () => string | Buffer]>([
    ['a request as DER', () => requestDer()],
    ['a request in base64', () => requestDer().toString('base64')],
    [
      'a key in base64',
      () => keyPair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    ],
    ['DER cut short in its serial', () => der.subarray(0, der.indexOf('ABCDEF01', 0, 'hex') + 3)],
    ['any bytes', () => randomBytes(100_000)],
    ['any base64', () => `MII${randomBytes(100_000).toString('base64')}`]
  ])('%s', (_, answer) => {
    expect(serialOf(answer())).toBeUndefined()
  })

  function requestDer(): Buffer {
    return Buffer.from(csr.replaceAll(/-.*-/g, ''), 'base64')
  }
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

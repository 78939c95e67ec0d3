import { generateKeyPairSync, verify } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCsr } from '../../../src/pki/csr.ts'
import { exportPrivateKeyPem, type KeyPair } from '../../../src/pki/key-pair.ts'
import type { Subject } from '../../../src/pki/subject.ts'
import { at, children, derOf, leaves, readElement } from './der.ts'
import { openssl, opensslFolder, removeFolder, subjArgument } from './openssl.ts'
import { legalSubject } from './legal-subject.ts'
import { SUBJECT_SAMPLES, withCommonName } from './subject-samples.ts'

let folder: string
let keyPair: KeyPair

beforeAll(() => {
  folder = opensslFolder()
  keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(join(folder, 'client.key'), exportPrivateKeyPem(keyPair))
})

afterAll(() => removeFolder(folder))

const ORDER = [
  ['CN', 'commonName'],
  ['OU', 'organizationalUnitName'],
  ['L', 'localityName'],
  ['ST', 'stateOrProvinceName'],
  ['C', 'countryName']
] as const

function partsOf(subject: Subject): [string, string][] {
  return ORDER.flatMap(([name, field]) => {
    const value = subject[field]
    return value === undefined ? [] : [[name, value] as [string, string]]
  })
}

/** What the guide's own command makes of the same subject and the same key. */
function opensslCsr(subject: Subject): string {
  const subj = subjArgument(partsOf(subject))
  const key = ['-config', 'openssl.cnf', '-key', 'client.key']
  return openssl(folder, 'req', '-new', '-utf8', '-sha512', ...key, '-subj', subj)
}

function subjectDer(csrPem: string): string {
  return at(readElement(derOf(csrPem)), 0, 1).der.toString('hex')
}

describe('the subject is the one that openssl req -utf8 -subj writes', () => {
  test.each(SUBJECT_SAMPLES)('%s', (_, subject) => {
    const [ours, theirs] = [createCsr(subject, keyPair), opensslCsr(subject)]
    expect(subjectDer(ours)).toBe(subjectDer(theirs))
    // RSA PKCS#1 v1.5 signatures are deterministic, so all the rest has to be the same as well.
    expect(ours).toBe(theirs)
  })

  test('any subject: the same bytes', () => {
    fc.assert(
      fc.property(legalSubject, (subject) => {
        expect(createCsr(subject, keyPair)).toBe(opensslCsr(subject))
      }),
      { numRuns: 30 }
    )
  })
})

describe('a certification request', () => {
  const subject: Subject = { ...withCommonName('São Paulo'), countryName: 'BR' }

  test('when openssl verifies it: OK', () => {
    writeFileSync(join(folder, 'client.csr'), createCsr(subject, keyPair))
    const verdict = openssl(folder, 'req', '-verify', '-noout', '-in', 'client.csr')
    expect(verdict).toMatch(/verify OK/)
  })

  test('its shape: that of RFC 2986', () => {
    writeFileSync(join(folder, 'shape.csr'), createCsr(subject, keyPair))
    const lines = openssl(folder, 'asn1parse', '-in', 'shape.csr').trim().split('\n')
    const shape = lines.map((line) =>
      line.replace(/^.*: (?=SEQ|SET|INT|OBJ|UTF|PRI|BIT|NUL|con)/, '')
    )
    expect(shape.map((line) => line.trim().replace(/\s+:/, ' '))).toEqual([
      'SEQUENCE',
      'SEQUENCE',
      'INTEGER 00',
      'SEQUENCE',
      ...['SET', 'SEQUENCE', 'OBJECT commonName', 'UTF8STRING São Paulo'],
      ...['SET', 'SEQUENCE', 'OBJECT organizationalUnitName', 'UTF8STRING acme'],
      ...['SET', 'SEQUENCE', 'OBJECT countryName', 'PRINTABLESTRING BR'],
      ...['SEQUENCE', 'SEQUENCE', 'OBJECT rsaEncryption', 'NULL', 'BIT STRING'],
      'cont [ 0 ]',
      ...['SEQUENCE', 'OBJECT sha512WithRSAEncryption', 'NULL', 'BIT STRING']
    ])
  })

  test('its public key: as node:crypto encodes it, with the proof of possession', () => {
    const request = readElement(derOf(createCsr(subject, keyPair)))
    const publicKeyDer = keyPair.publicKey.export({ type: 'spki', format: 'der' })
    expect(at(request, 0, 2).der.equals(publicKeyDer)).toBe(true)
    const signature = at(request, 2).contents.subarray(1)
    expect(verify('sha512', at(request, 0).der, keyPair.publicKey, signature)).toBe(true)
  })

  test('any subject: its own parts, in their order and types', () => {
    fc.assert(
      fc.property(legalSubject, (subject) => {
        const name = at(readElement(derOf(createCsr(subject, keyPair))), 0, 1)
        const values = leaves(name).filter(({ tag }) => tag !== OID_TAG)
        const expected = partsOf(subject).map(([part, value]) => [part === 'C' ? 19 : 12, value])
        expect(values.map(({ tag, contents }) => [tag, contents.toString()])).toEqual(expected)
        expect(children(name).map(({ tag }) => tag)).toEqual(expected.map(() => SET_TAG))
      }),
      { numRuns: 300 }
    )
  })

  test('its text: PEM as in RFC 7468, section 3', () => {
    expect(createCsr(subject, keyPair)).toMatch(
      /^-----BEGIN CERTIFICATE REQUEST-----\n(?:[\w+/]{64}\n)+[\w+/=]{1,64}\n-----END CERTIFICATE REQUEST-----\n$/
    )
  })
})

const OID_TAG = 0x06
const SET_TAG = 0x31

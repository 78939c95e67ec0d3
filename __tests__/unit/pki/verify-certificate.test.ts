import { X509Certificate } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCsr } from '../../../src/pki/csr.ts'
import { encodePem } from '../../../src/pki/pem.ts'
import { asOpensslWrites, legalSubject } from './legal-subject.ts'
import { openssl } from './openssl.ts'
import {
  csrPem,
  extendedKeyUsage,
  keyPair,
  notAfter,
  notBefore,
  openAuthorities,
  refusal,
  otherCsrPem,
  verify
} from './verification.ts'

const { folder, authority, ecAuthority, issue, close } = openAuthorities()

afterAll(close)

describe('an identity is verified', () => {
  test('that is sound: it has the key, the certificate and its facts', () => {
    const pem = issue({ serialNumber: 'BEEF' })
    const identity = verify(pem)
    expect(identity.keyPair).toBe(keyPair)
    expect(identity.certificate.leaf.toString()).toBe(pem)
    expect(identity.facts).toMatchObject({ serialNumber: 'BEEF', notBefore, notAfter })
  })

  test.each<[string, () => string]>([
    ['with its issuer after it', () => issue() + authority.caPem],
    ['with issuers in any order', () => issue() + ecAuthority.caPem + authority.caPem],
    ['signed with EC', () => ecAuthority.issue({ csrPem, notBefore, notAfter })],
    ['without extensions', () => issue({ extensions: [] })],
    ['without an EKU', () => issue({ extensions: ['basicConstraints = CA:FALSE'] })],
    [
      'for servers and clients',
      () => issue({ extensions: [extendedKeyUsage('serverAuth, clientAuth')] })
    ],
    ['for any purpose', () => issue({ extensions: [extendedKeyUsage('anyExtendedKeyUsage')] })],
    ['with a root of X.509 version 1 after it', () => issue() + versionOneRoot()]
  ])('%s', (_, body) => {
    expect(verify(body()).facts.subject).toBe('CN=my-app, OU=acme')
  })

  function versionOneRoot(): string {
    const request = ['-config', 'openssl.cnf', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'v1.key']
    openssl(folder, 'req', '-new', ...request, '-subj', '/CN=Old root', '-out', 'v1.csr')
    return openssl(folder, 'x509', '-req', '-in', 'v1.csr', '-signkey', 'v1.key')
  }

  test('at the first and the last second of its life', () => {
    const pem = issue()
    expect(verify(pem, { now: notBefore }).facts.notBefore).toEqual(notBefore)
    expect(verify(pem, { now: notAfter }).facts.notAfter).toEqual(notAfter)
  })

  test('with any subject: taken as asked for, refused with another', () => {
    fc.assert(
      fc.property(legalSubject, (asked) => {
        const pem = ecAuthority.issue({ csrPem: createCsr(asked, keyPair), notBefore, notAfter })
        expect(verify(pem, { subject: asked }).facts.subject).toBe(asOpensslWrites(asked))
        const another = { ...asked, commonName: `${asked.commonName}x` }
        expect(refusal(pem, { subject: another }).code).toBe('CERTIFICATE_SUBJECT_MISMATCH')
      }),
      { numRuns: 30 }
    )
  })
})

describe('more than one leaf is refused', () => {
  test.each<[string, () => string]>([
    ['a chain in reverse', () => authority.caPem + issue()],
    ['the same certificate twice', () => issue().repeat(2)],
    ['another of our key', () => issue() + ecAuthority.issue({ csrPem })],
    ['one that our key signed itself', () => issue() + selfSigned()],
    ['one for another key', () => issue() + issue({ csrPem: otherCsrPem })],
    ['ours after one for another key', () => issue({ csrPem: otherCsrPem }) + issue()]
  ])('%s', (_, body) => {
    const error = refusal(body())
    expect(error.code).toBe('CERTIFICATE_MALFORMED')
    expect(error.message).toContain('Certificate 2 of 2')
  })

  function selfSigned(): string {
    const request = ['-config', 'openssl.cnf', '-key', 'client.key', '-subj', '/CN=my-app/OU=acme']
    return openssl(folder, 'req', '-x509', ...request, '-extensions', 'v3_ca')
  }
})

describe('a certificate for another key is refused', () => {
  test.each<[string, () => string]>([
    ['another RSA key', () => issue({ csrPem: otherCsrPem })],
    ['the CA’s own certificate', () => authority.caPem],
    ['an EC key', () => ecAuthority.caPem],
    ['an Ed25519 key', () => ed25519Certificate()],
    ['a key that cannot be decoded, which would crash Node 24', () => brokenKey()]
  ])('%s', (_, body) => {
    expect(refusal(body()).code).toBe('CERTIFICATE_KEY_MISMATCH')
  })

  function brokenKey(): string {
    const der = Buffer.from(new X509Certificate(issue()).raw)
    const publicKeyDer = keyPair.publicKey.export({ type: 'spki', format: 'der' })
    // The INTEGER of the modulus, RFC 8017 appendix A.1.1, gets a tag that does not exist.
    der[der.indexOf(publicKeyDer) + publicKeyDer.indexOf('0282', 24, 'hex')] = 0
    return encodePem(der, 'CERTIFICATE')
  }

  function ed25519Certificate(): string {
    openssl(folder, 'genpkey', '-algorithm', 'ED25519', '-out', 'ed.key')
    const request = ['-config', 'openssl.cnf', '-key', 'ed.key', '-subj', '/CN=my-app/OU=acme']
    return openssl(folder, 'req', '-x509', ...request)
  }
})

describe('a certificate that is not valid now is refused', () => {
  const second = 1000

  test('before its time: both times are named, and the clock', () => {
    const error = refusal(issue(), { now: new Date(notBefore.getTime() - 61 * second) })
    expect(error.code).toBe('CERTIFICATE_NOT_YET_VALID')
    expect(error.message).toContain('2026-06-01T00:00:00.000Z')
    expect(error.message).toContain('2026-05-31T23:58:59.000Z')
    expect(error.hint).toContain('clock')
  })

  test('by a clock that is a minute behind: taken', () => {
    expect(() =>
      verify(issue(), { now: new Date(notBefore.getTime() - 60 * second) })
    ).not.toThrow()
  })

  test('after its time: both times are named', () => {
    const error = refusal(issue(), { now: new Date(notAfter.getTime() + second) })
    expect(error.code).toBe('CERTIFICATE_EXPIRED')
    expect(error.message).toContain('2026-07-01T00:00:00.000Z')
    expect(error.message).toContain('2026-07-01T00:00:01.000Z')
  })
})

describe('a certificate for another purpose is refused', () => {
  test.each([
    ['servers', 'serverAuth', '1.3.6.1.5.5.7.3.1'],
    ['code and mail', 'codeSigning, emailProtection', '1.3.6.1.5.5.7.3.3, 1.3.6.1.5.5.7.3.4'],
    // An OID that begins like clientAuth's.
    ['something private', '1.3.6.1.5.5.7.3.21', '1.3.6.1.5.5.7.3.21']
  ])('%s', (_, usages, shown) => {
    const error = refusal(issue({ extensions: [extendedKeyUsage(usages)] }))
    expect(error.code).toBe('CERTIFICATE_WRONG_USAGE')
    expect(error.message).toContain(`is ${shown}, without clientAuth`)
  })
})

import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { certificateFacts, parseIssuedCertificate } from '../../../src/pki/certificate.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { openssl } from './openssl.ts'
import { csrPem, keyPair, openAuthorities, subject } from './verification.ts'

const { folder, authority, ecAuthority, issue, close } = openAuthorities()
const pem = issue()

afterAll(close)

describe('the facts', () => {
  function opensslSays(certificatePem: string, option: string): string {
    writeFileSync(join(folder, 'judged.crt'), certificatePem)
    const said = openssl(folder, 'x509', '-noout', option, '-in', 'judged.crt')
    return said.trim().replace(/^[^=]*=/, '')
  }

  test('of a certificate: those that openssl reads', () => {
    const facts = certificateFacts(parseIssuedCertificate(pem).leaf)
    expect(facts.serialNumber).toBe(opensslSays(pem, '-serial'))
    expect(facts.fingerprintSha256).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    writeFileSync(join(folder, 'judged.crt'), pem)
    const said = openssl(folder, 'x509', '-noout', '-fingerprint', '-sha256', '-in', 'judged.crt')
    expect(said.trim()).toMatch(new RegExp(`=${facts.fingerprintSha256}$`))
    expect(facts.subject).toBe('CN=my-app, OU=acme')
    expect(facts.issuer).toBe('CN=Toy\\, \\"rsa\\" CA')
  })

  test('dates before and after 2050: right to the second', () => {
    // RFC 5280 section 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050 on.
    const notBefore = new Date('2026-02-03T04:05:06Z')
    const notAfter = new Date('2051-12-31T23:59:59Z')
    const leaf = new X509Certificate(authority.issue({ csrPem, notBefore, notAfter }))
    expect(certificateFacts(leaf)).toMatchObject({ notBefore, notAfter })
    // Node 20 has no validFromDate.
    const { validFrom, validTo, subject, issuer, serialNumber, fingerprint256 } = leaf
    const old = { validFrom, validTo, subject, issuer, serialNumber, fingerprint256 }
    expect(certificateFacts(old as X509Certificate)).toEqual(certificateFacts(leaf))
    const bad = { ...old, validTo: 'Bad time value' } as X509Certificate
    expect(() => certificateFacts(bad)).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' })
    )
  })

  test('a hostile name: on one line', () => {
    const hostile = { ...subject, commonName: 'x\n::error::y\u001B[2J\u202Ez' }
    const issued = ecAuthority.issue({ csrPem: createCsr(hostile, keyPair) })
    const facts = certificateFacts(parseIssuedCertificate(issued).leaf)
    expect(facts.subject).toBe('CN=x\\0A::error::y\\1B[2Jz, OU=acme')
  })

  test('of a certificate without a subject: an empty subject', () => {
    const key = ['-config', 'openssl.cnf', '-key', 'client.key']
    const certificate = openssl(folder, 'req', '-x509', ...key, '-subj', '/')
    expect(certificateFacts(parseIssuedCertificate(certificate).leaf).subject).toBe('')
  })
})

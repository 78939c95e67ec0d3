import { createPrivateKey, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GeneratedKeyPair, generateKeyPair } from '../../../src/pki/key-pair.ts'
import { createSelfSignedCertificate } from '../../../src/pki/self-signed.ts'
import { makeUntrustedCertificates } from '../../../src/verify/untrusted-certificate.ts'
import { openssl, opensslFolder, removeFolder } from './openssl.ts'
import { SUBJECT_SAMPLES } from './subject-samples.ts'

let folder: string
let keyPair: GeneratedKeyPair
const NOW = new Date('2026-06-15T12:00:00Z')
const SUBJECT = { commonName: 'my-app', organizationalUnitName: 'acme' }

beforeAll(async () => {
  folder = opensslFolder()
  keyPair = await generateKeyPair(2048)
})

afterAll(() => removeFolder(folder))

describe('a self-signed certificate', () => {
  test('as its own CA, for TLS clients: openssl verifies it', () => {
    writeFileSync(join(folder, 'own.crt'), createSelfSignedCertificate(SUBJECT, keyPair, NOW))
    const at = ['-attime', String(NOW.getTime() / 1000)]
    const said = openssl(
      ...[folder, 'verify', '-check_ss_sig', '-purpose', 'sslclient', ...at],
      ...['-CAfile', 'own.crt', 'own.crt']
    )
    expect(said).toContain('own.crt: OK')
  })

  test.each(SUBJECT_SAMPLES)('%s: the subject that was asked for', (_, subject) => {
    const certificate = new X509Certificate(createSelfSignedCertificate(subject, keyPair, NOW))
    expect(certificate.subject).toBe(certificate.issuer)
    expect(certificate.toLegacyObject().subject).toMatchObject({ CN: subject.commonName })
  })

  test('its contents: our key, TLS clients alone, and a day', () => {
    const certificate = new X509Certificate(createSelfSignedCertificate(SUBJECT, keyPair, NOW))
    expect(certificate.checkPrivateKey(keyPair.privateKey)).toBe(true)
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2'])
    expect(new Date(certificate.validFrom)).toEqual(new Date('2026-06-15T11:00:00Z'))
    expect(new Date(certificate.validTo)).toEqual(new Date('2026-06-16T12:00:00Z'))
  })

  test('when it ends after 2049 (RFC 5280, 4.1.2.5): its end is right', () => {
    const later = new Date('2049-12-31T12:00:00Z')
    const certificate = new X509Certificate(createSelfSignedCertificate(SUBJECT, keyPair, later))
    expect(new Date(certificate.validTo)).toEqual(new Date('2050-01-01T12:00:00Z'))
  })
})

describe('the untrusted certificates', () => {
  test('both: one for our key, one for another, with different serial numbers', async () => {
    const { withSameKey, withNewKey } = makeUntrustedCertificates(SUBJECT, keyPair, NOW)
    const other = await withNewKey()
    expect(withSameKey.privateKeyPem).toBe(keyPair.privateKeyPem)
    const [first, second] = [withSameKey, other].map(
      (one) => new X509Certificate(one.certificatePem)
    )
    expect(second?.checkPrivateKey(createPrivateKey(other.privateKeyPem))).toBe(true)
    expect(second?.checkPrivateKey(keyPair.privateKey)).toBe(false)
    expect(first?.serialNumber).not.toBe(second?.serialNumber)
  })
})

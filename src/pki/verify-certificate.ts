import type { X509Certificate } from 'node:crypto'
import { ActionError, type ErrorCode } from '../shared/errors.ts'
import {
  certificateFacts,
  type CertificateFacts,
  certificatePem,
  type IssuedCertificate
} from './certificate.ts'
import { type GeneratedKeyPair, isForKey, type KeyPair } from './key-pair.ts'
import { printable } from '../shared/printable.ts'
import type { Subject } from './subject.ts'

declare const verified: unique symbol

/** A key and its verified certificate. Only `verifyCertificate` makes one. */
export interface VerifiedCertificate {
  readonly keyPair: GeneratedKeyPair
  readonly certificate: IssuedCertificate
  readonly facts: CertificateFacts
  /** For a TLS client: the leaf with its chain, and the key as PKCS#8. */
  readonly pem: { certificatePem: string; privateKeyPem: string }
  readonly [verified]: true
}

export interface ExpectedCertificate {
  keyPair: GeneratedKeyPair
  subject: Subject
  now: Date
}

// RFC 5280 section 4.2.1.12
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'
const ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0'

/**
 * Checks that VTEX signed the request: one leaf, for our key, with our CN and OU and no others,
 * valid `now`, usable by TLS clients. The issuer's signature is not checked, because VTEX does not
 * publish its CA. The proof shows whether the edge accepts the certificate.
 *
 * @throws ActionError CERTIFICATE_MALFORMED, CERTIFICATE_KEY_MISMATCH,
 * CERTIFICATE_SUBJECT_MISMATCH, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED or
 * CERTIFICATE_WRONG_USAGE
 */
export function verifyCertificate(
  issued: IssuedCertificate,
  { keyPair, subject, now }: ExpectedCertificate
): VerifiedCertificate {
  const facts = certificateFacts(issued.leaf)
  verifyOneLeafFirst(issued, keyPair)
  // The key is checked before the subject: see verifySubject.
  verifyKey(issued.leaf, keyPair)
  verifySubject(issued.leaf, subject)
  verifyValidity(facts, now)
  verifyUsage(issued.leaf)
  const pem = { certificatePem: certificatePem(issued), privateKeyPem: keyPair.privateKeyPem }
  return { keyPair, certificate: issued, facts, pem } as VerifiedCertificate
}

function verifyOneLeafFirst({ chain }: IssuedCertificate, { publicKey }: KeyPair): void {
  const isUnexpected = (certificate: X509Certificate) =>
    isForKey(certificate, publicKey) || !(certificate.ca || isSelfIssued(certificate))
  const index = chain.findIndex(isUnexpected)
  if (index < 0) return
  throw verificationError(
    'CERTIFICATE_MALFORMED',
    `Certificate ${index + 2} of ${chain.length + 1} in VTEX’s answer is not a CA’s: ` +
      'one certificate was expected first, and only those of its issuers after it.',
    'Something between the runner and VTEX may have changed the answer. If not, tell VTEX support.'
  )
}

// An X.509 version 1 root has no basicConstraints, and so is not marked as a CA.
function isSelfIssued(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate)
}

function verifyKey(leaf: X509Certificate, { publicKey }: KeyPair): void {
  if (isForKey(leaf, publicKey)) return
  throw verificationError(
    'CERTIFICATE_KEY_MISMATCH',
    'The certificate that VTEX sent is for another key than the one in the CSR.',
    'A cache or a gateway may have sent an earlier answer: check base-url, then run again.'
  )
}

// Call it only for a leaf with our own key: toLegacyObject crashes the process (Node 24.21,
// SIGSEGV) if the public key cannot be decoded.
function verifySubject(leaf: X509Certificate, expected: Subject): void {
  const actual = leaf.toLegacyObject().subject as unknown as Record<string, string | string[]>
  verifyName('CN', expected.commonName, actual['CN'])
  verifyName('OU', expected.organizationalUnitName, actual['OU'])
}

/** @param actual the values of the attribute; a list if there is more than one */
function verifyName(shortName: string, expected: string, actual: string | string[] = []): void {
  const values = [actual].flat()
  if (values.length === 1 && values[0] === expected) return
  const shown = printable(values.map((value) => `"${value}"`).join(' and ')) || 'none'
  throw verificationError(
    'CERTIFICATE_SUBJECT_MISMATCH',
    `The certificate has another ${shortName} than was asked for: ` +
      `wanted "${printable(expected)}", got ${shown}.`,
    'Check account and app-name, and that base-url is that account’s own host.'
  )
}

/** VTEX uses its own clock, to the second. The runner's clock may be a little behind. */
const CLOCK_SKEW_MS = 60_000

// RFC 5280 section 4.1.2.5: both ends are part of the period.
function verifyValidity({ notBefore, notAfter }: CertificateFacts, now: Date): void {
  const clock = `this machine’s clock says ${now.toISOString()}`
  if (now.getTime() + CLOCK_SKEW_MS < notBefore.getTime()) {
    throw verificationError(
      'CERTIFICATE_NOT_YET_VALID',
      `The certificate is valid from ${notBefore.toISOString()} on, but ${clock}.`,
      'If the clock is right, wait and run again; if it is slow, set it.'
    )
  }
  if (now > notAfter) {
    throw verificationError(
      'CERTIFICATE_EXPIRED',
      `The certificate was valid until ${notAfter.toISOString()}, but ${clock}.`,
      'If the clock is right, an old answer came from a cache: run again, or tell VTEX support.'
    )
  }
}

// RFC 5280 section 4.2.1.12: a certificate without the extension may be used for every purpose.
function verifyUsage({ keyUsage: extendedKeyUsage }: X509Certificate): void {
  if (extendedKeyUsage === undefined) return
  if ([CLIENT_AUTH, ANY_EXTENDED_KEY_USAGE].some((oid) => extendedKeyUsage.includes(oid))) return
  throw verificationError(
    'CERTIFICATE_WRONG_USAGE',
    'The certificate cannot be used by TLS clients: its extended key usage is ' +
      `${printable(extendedKeyUsage.join(', '))}, without clientAuth (${CLIENT_AUTH}).`,
    'Tell VTEX support: the account’s CA signs with a wrong profile.'
  )
}

function verificationError(code: ErrorCode, message: string, hint: string): ActionError {
  return new ActionError(code, message, { hint })
}

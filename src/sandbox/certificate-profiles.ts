import { generateKeyPair, type KeyObject, type X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { makeCertificate, makeName, randomSerialNumber, type Issuer } from './x509.ts'

export interface KeyPair {
  publicKey: KeyObject
  privateKey: KeyObject
}

/** What can be wrong with the server's certificate. */
export type ServerFlaw = 'expired' | 'another-host' | 'self-signed'

const HOUR = 3_600_000
const CA_HOURS: [number, number] = [-72, 7 * 24]

const generate = promisify(generateKeyPair)

/** An issuer with a new name at every start, so that no two in a trust store have the same name. */
export function makeIssuer(role: string, keys: KeyPair): Issuer {
  const run = randomSerialNumber().slice(0, 8)
  const name = makeName({ commonName: `TEST ONLY - VTEX sandbox ${role} ${run} - DO NOT TRUST` })
  return { name, key: keys.privateKey, publicKey: keys.publicKey }
}

/** A CA's certificate (RFC 5280, sections 4.2.1.3 and 4.2.1.9). Self-signed if `by` is the CA. */
export function makeCaCertificate(ca: Issuer, by: Issuer): X509Certificate {
  const extensions = [
    { name: 'basicConstraints', critical: true, cA: true },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true }
  ]
  const { name: subject, publicKey } = ca
  return makeCertificate({ subject, publicKey, issuer: by, ...validity(CA_HOURS), extensions })
}

/** A certificate for the server, for every name that the loopback interface has. */
export function makeServerCertificate(
  keys: KeyPair,
  issuer: Issuer,
  flaw?: ServerFlaw
): X509Certificate {
  const subject = makeName({ commonName: 'TEST ONLY - VTEX sandbox server' })
  const loopback = [{ type: 2, value: 'localhost' }, ...['127.0.0.1', '::1'].map(ipName)]
  const altNames = flaw === 'another-host' ? [{ type: 2, value: 'another.invalid' }] : loopback
  return makeCertificate({
    subject,
    publicKey: keys.publicKey,
    issuer: flaw === 'self-signed' ? { name: subject, key: keys.privateKey, ...keys } : issuer,
    ...validity(flaw === 'expired' ? [-48, -24] : [-1, 7 * 24]),
    extensions: [...leafExtensions(['serverAuth']), { name: 'subjectAltName', altNames }]
  })
}

/** The extensions of an end-entity certificate without key usage and EKU. */
export function leafExtensions(usages: string[]): object[] {
  const extKeyUsage = Object.fromEntries(usages.map((usage) => [usage, true]))
  return [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true },
    ...(usages.length > 0 ? [{ name: 'extKeyUsage', ...extKeyUsage }] : [])
  ]
}

/** The dates of a validity that begins and ends this many hours from now. */
export function validity([from, to]: [number, number]): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now + from * HOUR), notAfter: new Date(now + to * HOUR) }
}

export function rsaKeyPair(): Promise<KeyPair> {
  return generate('rsa', { modulusLength: 2048 })
}

export function ecKeyPair(): Promise<KeyPair> {
  return generate('ec', { namedCurve: 'P-256' })
}

function ipName(ip: string): object {
  return { type: 7, ip }
}

import { X509Certificate, type KeyObject } from 'node:crypto'
import { isForKey } from './key-pair.ts'
import { findEmbeddedCertificates } from './embedded-certificates.ts'

interface Candidate {
  serialNumber: string
  isOurs: boolean
  isAuthority: boolean
}

/**
 * Finds the serial number to revoke in what VTEX answered, even where `parseIssuedCertificate`
 * refuses it: cut short, damaged, wrapped in other text, or in another encoding. VTEX has no call that
 * lists certificates, so a certificate that is missed here can never be revoked. Never throws.
 *
 * @param text the answer as UTF-8
 * @param publicKey the key that the certificate was asked for: its certificate is the one to
 * revoke, else the first that is no CA's, else the first
 * @param bytes the answer as it came, where it is known
 * @returns the serial in the form of `serialNumberOf`, or nothing where none can be read
 */
export function findSerialNumber(
  text: string,
  publicKey: KeyObject,
  bytes: Buffer = Buffer.from(text)
): string | undefined {
  const found = findEmbeddedCertificates(text, bytes)
  const candidates = found.flatMap((der) => readCandidate(der, publicKey) ?? [])
  const best =
    candidates.find(({ isOurs }) => isOurs) ??
    candidates.find(({ isAuthority }) => !isAuthority) ??
    candidates[0]
  return best?.serialNumber
}

/**
 * A certificate's serial as `openssl x509 -serial` writes it: upper-case hex, whole bytes, no
 * colons, no leading zero bytes, a minus sign if it is negative (RFC 5280 section 4.1.2.2 forbids
 * those, but asks readers to accept them). VTEX's revoke call takes this form.
 */
export function serialNumberOf(certificate: X509Certificate): string {
  // Node writes zero as one digit; openssl writes a byte.
  return certificate.serialNumber === '0' ? '00' : certificate.serialNumber
}

function readCandidate(der: Buffer, publicKey: KeyObject): Candidate | undefined {
  try {
    const certificate = new X509Certificate(der)
    return {
      serialNumber: serialNumberOf(certificate),
      isOurs: isForKey(certificate, publicKey),
      isAuthority: certificate.ca
    }
  } catch {
    const serialNumber = serialNumberAtStart(der)
    if (serialNumber === undefined) return undefined
    return { serialNumber, isOurs: false, isAuthority: false }
  }
}

/**
 * The serial out of the first bytes of a certificate whose rest is lost. RFC 5280 section 4.1:
 * Certificate and TBSCertificate are SEQUENCEs, version [0] may be absent, then comes the INTEGER.
 */
function serialNumberAtStart(der: Buffer): string | undefined {
  const tbsCertificate = derContentOffset(der, 0, 0x30)
  const first = derContentOffset(der, tbsCertificate, 0x30)
  const version = derContentOffset(der, first, 0xa0)
  const serial = Number.isNaN(version) ? first : version + (der[version - 1] ?? NaN)
  const start = derContentOffset(der, serial, 0x02)
  const length = der[start - 1] ?? NaN
  const contents = der.subarray(start, start + length)
  return contents.length > 0 && contents.length === length ? hexInteger(contents) : undefined
}

/** Where the contents of the element at `offset` begin; NaN where it has another tag. */
function derContentOffset(der: Buffer, offset: number, tag: number): number {
  const length = der[offset + 1]
  if (der[offset] !== tag || length === undefined) return NaN
  // X.690 section 8.1.3: with the high bit set, the rest counts the bytes of the length proper.
  return offset + 2 + (length & 0x80 ? length & 0x7f : 0)
}

// X.690 section 8.3: an INTEGER is in two's complement.
function hexInteger(contents: Buffer): string {
  const value = BigInt.asIntN(contents.length * 8, BigInt(`0x${contents.toString('hex')}`))
  const digits = (value < 0n ? -value : value).toString(16).toUpperCase()
  return `${value < 0n ? '-' : ''}${digits.length % 2 ? '0' : ''}${digits}`
}

/**
 * Finds certificates in a response of any form: PEM, base64, JSON, a web page, UTF-16, DER, PKCS#7.
 * Use it only to find a serial number to revoke: what is found may be cut short.
 */
import { decodePemLeniently } from './pem.ts'

/**
 * @param text the answer as UTF-8
 * @param bytes the same as bytes, which hold more where it is not UTF-8
 * @returns DER, or the beginning of it, in the order of the answer where it is PEM; never throws
 */
export function findEmbeddedCertificates(text: string, bytes: Buffer): Buffer[] {
  // Without its zero bytes, UTF-16 of either byte order is ASCII.
  const narrow = bytes.includes(0) ? [bytes.toString('latin1').replaceAll('\0', '')] : []
  const texts = [text, ...jsonStrings(text), ...narrow].flatMap((one) => [one, withoutMarkup(one)])
  const inText = [...new Set(texts)].flatMap((one) => [
    ...decodePemLeniently(one, 'CERTIFICATE'),
    ...findBase64(one).flatMap(findDerCertificates)
  ])
  return [...inText, ...findDerCertificates(bytes)]
}

/** Every string anywhere in a JSON text; none where it is not JSON. */
function jsonStrings(text: string): string[] {
  const strings: string[] = []
  try {
    JSON.parse(text.trim(), (_key, value: unknown) => {
      if (typeof value === 'string') strings.push(value)
      return value
    })
  } catch {
    // Not JSON, or nested too deeply to be an answer.
  }
  return strings
}

/** Tags, character references, and the line breaks of JSON that was cut short, become line breaks. */
function withoutMarkup(text: string): string {
  return text.replace(/<[^<>]*>|&#?\w{1,8};|\\[rn]/g, '\n')
}

/**
 * Base64 of DER of more than 255 bytes, as certificates and PKCS#7 are, with or without PEM around it.
 * A short line is the last one and not the second: words after a line that was cut short do not count.
 */
const BASE64 =
  /MI[IM][A-Za-z0-9+/]{20,}(?:(?:\s{1,4}[A-Za-z0-9+/]{20,})+(?:\s{1,4}[A-Za-z0-9+/]+={0,2})?)?/g

function findBase64(text: string): Buffer[] {
  return Array.from(text.matchAll(BASE64), ([run]) => Buffer.from(run, 'base64'))
}

/**
 * RFC 5280, 4.1, in DER: two SEQUENCEs, a version [0] of 1 to 3, the INTEGER of the serial number. In
 * PKCS#7 (RFC 2315, 9.1) certificates stand as they are.
 */
const CERTIFICATE_START =
  /\x30(?:\x81.|\x82..|\x83...)\x30(?:\x81.|\x82..|\x83...)\xa0\x03\x02\x01[\x00-\x02]\x02/gs

function findDerCertificates(bytes: Buffer): Buffer[] {
  return Array.from(bytes.toString('latin1').matchAll(CERTIFICATE_START), ({ index }) => {
    const lengthBytes = (bytes[index + 1] ?? 0) & 0x7f
    const length = bytes.readUIntBE(index + 2, lengthBytes)
    return bytes.subarray(index, index + 2 + lengthBytes + length)
  })
}

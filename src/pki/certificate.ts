import { X509Certificate } from 'node:crypto'
import { ActionError, type ErrorCode } from '../shared/errors.ts'
import { parsePemBlocks } from './pem.ts'
import { printable } from '../shared/printable.ts'
import { serialNumberOf } from './serial-number.ts'

/** The certificates in VTEX's response: the first one, and those after it. */
export interface IssuedCertificate {
  leaf: X509Certificate
  chain: X509Certificate[]
}

export interface CertificateFacts {
  /** Upper-case hex without colons, as `openssl x509 -serial` writes it. */
  serialNumber: string
  /** SHA-256 of the DER: 32 bytes in upper-case hex, colons between them. */
  fingerprintSha256: string
  /** One line, in the order of the certificate: `CN=my-app, OU=acme`. Safe to show. */
  subject: string
  issuer: string
  notBefore: Date
  notAfter: Date
}

/** The known facts of a certificate. If it was named by its serial number, there are no others. */
export interface KnownCertificate {
  /** In the form of `serialNumberOf`. */
  serialNumber: string
  subject?: string | undefined
  notAfter?: Date | undefined
}

// Longer than any legal subject of ours, with every character escaped.
const NAME_LIMIT = 1000

/**
 * Reads the body of a successful response to `sign`: PEM certificates (RFC 7468 section 5), the
 * leaf first. It does not check whose certificate it is; `verifyCertificate` does.
 *
 * @throws ActionError CERTIFICATE_EMPTY, CERTIFICATE_HTML, CERTIFICATE_JSON or
 * CERTIFICATE_MALFORMED; none of them repeats any of the body
 */
export function parseIssuedCertificate(body: string): IssuedCertificate {
  const text = body.trim() // removes a byte order mark, too
  if (text === '') throw responseError('CERTIFICATE_EMPTY', 'with nothing at all')
  if (isHtml(text)) throw responseError('CERTIFICATE_HTML', 'with a web page')
  if (isJson(text)) throw responseError('CERTIFICATE_JSON', 'with JSON')
  const [leaf, ...chain] = readCertificates(text)
  if (leaf === undefined) {
    throw responseError('CERTIFICATE_MALFORMED', 'with text that holds no PEM certificate')
  }
  return { leaf, chain }
}

/**
 * The facts of a certificate for the outputs and the summary. Names are made safe to show.
 *
 * @throws ActionError CERTIFICATE_MALFORMED if its dates cannot be read
 */
export function certificateFacts(leaf: X509Certificate): CertificateFacts {
  return {
    serialNumber: serialNumberOf(leaf),
    fingerprintSha256: leaf.fingerprint256,
    subject: formatName(leaf.subject),
    issuer: formatName(leaf.issuer),
    notBefore: parseTime(leaf.validFromDate, leaf.validFrom),
    notAfter: parseTime(leaf.validToDate, leaf.validTo)
  }
}

/** The leaf and then its chain as PEM, with LF, 64 columns and a final newline. */
export function certificatePem({ leaf, chain }: IssuedCertificate): string {
  return [leaf, ...chain].map(String).join('')
}

function readCertificates(text: string): X509Certificate[] {
  try {
    return parsePemBlocks(text, 'CERTIFICATE').map(({ der }) => new X509Certificate(der))
  } catch (cause) {
    throw responseError('CERTIFICATE_MALFORMED', 'the certificate is damaged or cut short', cause)
  }
}

const REASONS: Partial<Record<ErrorCode, string>> = {
  CERTIFICATE_HTML: 'That is a gateway’s or a firewall’s page, or base-url names another site.',
  CERTIFICATE_JSON: 'Either base-url names another API, or VTEX reports an error as a success.'
}

function responseError(code: ErrorCode, what: string, cause?: unknown): ActionError {
  const reason = REASONS[code] ?? 'Something between the runner and VTEX may have cut it short.'
  return new ActionError(code, `VTEX answered the request to sign with success, but ${what}.`, {
    hint: `${reason} Check account, environment and base-url before the next run.`,
    cause
  })
}

function isHtml(text: string): boolean {
  return /^<[!?a-z]|<html[\s>]/i.test(text)
}

function isJson(text: string): boolean {
  // JSON that was cut short cannot be parsed, but its first character shows what it is.
  if (text.startsWith('{')) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

// Node writes each part of a name on a line, escaped as in RFC 4514. No name is undefined.
function formatName(name: string | undefined): string {
  return printable((name ?? '').split('\n').join(', '), NAME_LIMIT)
}

/** @param date undefined on Node 20, which has only the text: `Jan  1 00:00:00 2026 GMT` */
function parseTime(date: Date | undefined, text: string): Date {
  const result = date ?? new Date(text)
  if (!Number.isNaN(result.getTime())) return result
  throw new ActionError('CERTIFICATE_MALFORMED', 'The certificate’s dates cannot be read.', {
    hint: 'Run again; if it stays so, tell VTEX support.'
  })
}

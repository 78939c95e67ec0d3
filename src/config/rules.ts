/**
 * One rule for each input: it turns the text into a value, or throws a clause that names the
 * problem.
 */
import { X509Certificate } from 'node:crypto'
import { formatCodePoint } from '../pki/subject.ts'
import { parsePemBlocks } from '../pki/pem.ts'
import { printable } from '../shared/printable.ts'
import { formatSystemError, systemErrorCode } from '../shared/system-errors.ts'

/** Thrown by a rule. Its clause follows the input's name: `timeout: must be …`. */
export class InputError extends Error {}

/** Quotes an input for a message, on one line and shortened. */
export const quote = (text: string) => `"${printable(text, 80)}"`

/** Accepts the booleans of YAML 1.2's core schema, like @actions/core. */
export function parseBoolean(text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw new InputError(`must be true or false, is ${quote(text)}`)
}

/** A whole number from `minimum` to `maximum`. */
export function parseInteger(text: string, minimum: number, maximum: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (value >= minimum && value <= maximum) return value
  throw new InputError(`must be a whole number from ${minimum} to ${maximum}, is ${quote(text)}`)
}

/** One of a few values, compared as text. */
export function parseChoice<T extends string | number>(text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => String(choice) === text)
  if (found !== undefined) return found
  throw new InputError(`must be one of ${choices.join(', ')}, is ${quote(text)}`)
}

/** A DNS label, because the name is part of every VTEX host. VTEX does not publish the characters. */
const DNS_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/

/** The account's name, exactly as written, because the OU of the subject must match it. */
export function parseAccount(text: string): string {
  if (text === '') throw new InputError('is required: the name of your VTEX account')
  if (DNS_LABEL.test(text) && !text.includes('--')) return text
  const account = accountFromUrl(text)
  const hint = account ? `; did you mean "${account}"?` : ''
  const invisible = /(?! )[\p{C}\p{Z}]/u.exec(text)?.[0]
  if (invisible) {
    const visible = text.replace(/[\p{C}\p{Z}]/gu, '')
    const suggestion = DNS_LABEL.test(visible) ? `; did you mean "${visible}"?` : ''
    throw new InputError(`has the character ${formatCodePoint(invisible)} in it${suggestion}`)
  }
  if (/^[a-z]+:\/\//i.test(text)) throw new InputError(`${quote(text)} is a URL${hint}`)
  if (text.includes('.')) throw new InputError(`${quote(text)} is a host name${hint}`)
  if (text.includes('--')) {
    throw new InputError(`${quote(text)} names a workspace as well as an account${hint}`)
  }
  throw new InputError(
    `${quote(text)} is not an account name: letters, digits, "-" and "_", at most 63, no "-" or "_" at either end`
  )
}

/** Finds the account in a VTEX address: `acme` in `https://dev--acme.myvtex.com/admin`. */
function accountFromUrl(text: string): string | undefined {
  const host = text.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? ''
  const label = host.replace(/\.(myvtex|vtexcommerce\w*|vtexlocal|vtexpayments)\.com(\.br)?$/i, '')
  const account = label.split('--').at(-1) ?? ''
  return DNS_LABEL.test(account) ? account : undefined
}

/** The middle part of the host `{account}.{environment}.com.br`. */
export function parseEnvironment(text: string): string {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(text)) return text
  throw new InputError(
    `${quote(text)} is not the middle part of a VTEX host, such as vtexcommercestable`
  )
}

/** An https origin, with no path, so that the paths of VTEX's API are not changed. */
export function parseBaseUrl(text: string): URL {
  if (!URL.canParse(text)) {
    const shown = text.includes('@') ? '' : `, is ${quote(text)}` // it may hold a password
    throw new InputError(`must be a URL such as https://gateway.example:8443${shown}`)
  }
  const url = new URL(text)
  if (url.protocol !== 'https:') throw new InputError('must begin with https://')
  if (url.username || url.password) throw new InputError('must not hold a user name or a password')
  if (url.pathname !== '/' || url.search || url.hash || /[?#]$/.test(text)) {
    throw new InputError(`must be a host and a port alone, with no path: ${quote(url.origin)}`)
  }
  // URL is lenient: it skips line breaks, and accepts `https:host` and `https:\\host`.
  if (!/^https:\/\/[^\s/\\]+\/?$/i.test(text) || url.port === '0') {
    throw new InputError(`must be written like https://gateway.example:8443, is ${quote(text)}`)
  }
  return url
}

/** Reads the PEM certificates in a file of extra CAs. */
export function parseCaFile(path: string, readFile: (path: string) => string): string[] {
  return parseCertificates(readText(path, readFile), quotePath(path))
}

/** Quotes a path without shortening it early, because its end is the most useful part. */
export const quotePath = (path: string) => `"${printable(path, 400)}"`

/** Reads the text of a file that an input names. */
export function readText(path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path)
  } catch (error) {
    const code = systemErrorCode(error)
    throw new InputError(
      `${quotePath(path)} cannot be read: ${code === 'EISDIR' ? 'it is a directory (EISDIR)' : formatSystemError(code)}`
    )
  }
}

/** Reads the PEM certificates in a text. `what` names the text in errors, which never repeat it. */
function parseCertificates(text: string, what: string): string[] {
  try {
    const certificates = parsePemBlocks(text, 'CERTIFICATE').map(({ pem }) => {
      // From PEM, as TLS reads it: from DER, Node accepts extra bytes after the certificate.
      new X509Certificate(pem)
      return pem
    })
    if (certificates.length > 0) return certificates
  } catch {
    throw new InputError(`${what} holds a damaged certificate`)
  }
  if (text.trim() === '') throw new InputError(`${what} is empty`)
  const [, label] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? []
  if (label) throw new InputError(`${what} holds a PEM block "${label}", and no certificate`)
  throw new InputError(`${what} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`)
}

/**
 * Reads the certificates in PEM text, which may also hold a chain and a key.
 *
 * @throws InputError if the text, which errors call `what`, holds none or a damaged one
 */
export function parseCertificatesWithin(text: string, what: string): X509Certificate[] {
  return parseCertificates(text, what).map((pem) => new X509Certificate(pem))
}

/**
 * Returns the only certificate that is not a CA's.
 *
 * @throws InputError if there is none, or more than one
 */
export function selectClientCertificate(
  certificates: X509Certificate[],
  what: string
): X509Certificate {
  const [leaf, second] = certificates.filter(
    (certificate) => !certificate.ca && !certificate.checkIssued(certificate)
  )
  if (second) throw new InputError(`${what} holds several clients’ certificates; split it`)
  if (leaf) return leaf
  throw new InputError(`${what} holds certificates of authorities only, and no client’s`)
}

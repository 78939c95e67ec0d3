/** Explains why a server's certificate is not accepted. */
import { property } from './node-errors.ts'
import { printable } from '../shared/printable.ts'

const UNTRUSTED =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

/** What is wrong with a server's certificate. */
export type ServerCertificateKind =
  'server-name' | 'server-expired' | 'server-not-yet-valid' | 'server-untrusted'

/**
 * Describes why a server's certificate was not accepted.
 *
 * @param code Node's code, which is OpenSSL's: `CERT_HAS_EXPIRED`
 * @param cause Node's error, which holds the certificate if its names are the reason
 * @returns `undefined` if the code is about something else
 */
export function describeServerCertificateError(
  code: string,
  cause: unknown,
  host: string
): { kind: ServerCertificateKind; reason: string } | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    const reason = `its certificate is not for ${host}${formatOtherNames(property(cause, 'cert'))} (${code})`
    return { kind: 'server-name', reason }
  }
  if (code === 'CERT_HAS_EXPIRED') {
    const reason = `its certificate, or its CA’s, has expired (${code})`
    return { kind: 'server-expired', reason }
  }
  if (code === 'CERT_NOT_YET_VALID') {
    const reason = `its certificate, or its CA’s, is not valid yet (${code})`
    return { kind: 'server-not-yet-valid', reason }
  }
  if (!UNTRUSTED.test(code)) return undefined
  return { kind: 'server-untrusted', reason: `its certificate is not trusted (${code})` }
}

const MAX_NAMES = 3

/** `, but for a.example, b.example and 2 more`; empty if no name can be read. */
function formatOtherNames(certificate: unknown): string {
  const names = property(certificate, 'subjectaltname')
  const commonName = property(property(certificate, 'subject'), 'CN')
  // Node writes `DNS:a.example, IP Address:10.0.0.1`, and quotes a name with a comma in it.
  const shown = (
    typeof names === 'string' ? names.split(', ') : [`DNS:${String(commonName ?? '')}`]
  )
    .map((name) => printable(name.replace(/^(DNS|IP Address):/, ''), 80))
    .filter((name) => /^[\w.*:-]+$/.test(name))
  if (shown.length === 0) return ''
  const rest = shown.length - MAX_NAMES
  const more = rest > 0 ? ` and ${rest} more` : ''
  return `, but for ${shown.slice(0, MAX_NAMES).join(', ')}${more}`
}

/** Why a server's certificate is not taken, in words. */
import type { PeerCertificate } from 'node:tls'
import { printable } from '../shared/printable.ts'

const UNTRUSTED =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

const HINTS = {
  names:
    'Another server answers at this address: check account, environment and base-url, where DNS' +
    ' points to, and any gateway on the way. If all that is right, ask VTEX.',
  expired:
    'Whoever runs the server has to renew it, or its CA’s: for VTEX’s own host, ask VTEX. If both are' +
    ' valid, the runner’s clock is wrong.',
  early: 'Set the runner’s clock. If it is right, wait until the certificate is valid.',
  untrusted: 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.'
}

/**
 * @param code Node's, which is OpenSSL's: `CERT_HAS_EXPIRED`
 * @param cause Node's error, which has the certificate where its names are what does not fit
 * @returns `undefined` where the code is about something else
 */
export function tellServerCertificate(
  code: string,
  cause: unknown,
  host: string
): [brief: string, hint: string] | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    const { cert } = (cause ?? {}) as { cert?: Partial<PeerCertificate> }
    const brief = `its certificate is not for ${host}${otherNames(cert)} (${code})`
    return [brief, HINTS.names]
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return [`its certificate, or its CA’s, has expired (${code})`, HINTS.expired]
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return [`its certificate, or its CA’s, is not valid yet (${code})`, HINTS.early]
  }
  if (!UNTRUSTED.test(code)) return undefined
  return [`its certificate is not trusted (${code})`, HINTS.untrusted]
}

const MOST_NAMES = 3

/** `, but for a.example, b.example and 2 more`; nothing where it has no names that can be read. */
function otherNames(cert: Partial<PeerCertificate> = {}): string {
  // Node writes `DNS:a.example, IP Address:10.0.0.1`, and quotes a name with a comma in it.
  const alternative = cert.subjectaltname?.split(', ') ?? [`DNS:${cert.subject?.CN ?? ''}`]
  const names = alternative
    .map((name) => printable(name.replace(/^(DNS|IP Address):/, ''), 80))
    .filter((name) => /^[\w.*:-]+$/.test(name))
  if (names.length === 0) return ''
  const rest = names.length - MOST_NAMES
  const more = rest > 0 ? ` and ${rest} more` : ''
  return `, but for ${names.slice(0, MOST_NAMES).join(', ')}${more}`
}

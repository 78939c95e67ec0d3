/** How a server says that it is about the client's certificate, or the want of one. */

/** RFC 8446, 6.2. OpenSSL before TLS 1.3 says handshake_failure where no certificate came. */
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, 116])

/** The TLS alert in an error: Node names it differently in each version, OpenSSL's text numbers it. */
export function alertNumber(cause: unknown): number | undefined {
  const { message = '' } = (cause ?? {}) as { message?: string }
  const found = /SSL alert number (\d+)/.exec(message)
  return found ? Number(found[1]) : undefined
}

export function isCertificateAlert(alert: number): boolean {
  return CERTIFICATE_ALERTS.has(alert)
}

/** What nginx answers, and its own names for the two cases (ngx_http_ssl_module, Error Processing). */
export const CERTIFICATE_STATUSES = [400, 495, 496]

/** For the calls that come before there is a certificate. */
export const CERTIFICATE_DEMANDED =
  'A host that demands a client certificate for this call already cannot be used: nobody can have' +
  ' one yet. If it does, ask VTEX, or whoever runs the gateway.'

const LIMIT =
  'Or there is a limit on connections: then run the job again when the host is less busy.'

/** What it may mean that a server hung up, by how far the request had got. */
export function hangUpHint(stage: string, other: string): string {
  return stage === 'judgement' ? `${CERTIFICATE_DEMANDED} ${LIMIT}` : other
}

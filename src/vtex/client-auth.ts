/** A host that demands a client certificate for a call that is made before there is one. */
import { NetworkError } from '../http/network-error.ts'
import type { RetryResult, Outcome } from '../http/retry.ts'

/** The statuses of nginx for a certificate that is bad or missing (ngx_http_ssl_module, Error Processing). */
export const CERTIFICATE_STATUSES = [400, 495, 496]

/** The advice for the calls that are made before there is a certificate. */
export const CLIENT_CERT_REQUIRED_HINT =
  'A host that demands a client certificate for this call cannot be used, because the certificate' +
  ' does not exist yet. If the host demands one, ask VTEX, or those who run the gateway.'

/**
 * Whether the host hangs up on a client that shows no certificate: every attempt would end like that.
 * It is known only of a request that was held back after the handshake.
 */
export function requiresCertificate(outcome: Outcome): boolean {
  return outcome instanceof NetworkError && outcome.stage === 'client-auth'
}

/** For a hint, after a space: the advice where the status may mean such a host, else nothing. */
export function clientCertificateHint({ outcome }: RetryResult): string {
  const status = outcome instanceof NetworkError ? 0 : outcome.status
  return CERTIFICATE_STATUSES.includes(status) ? ` ${CLIENT_CERT_REQUIRED_HINT}` : ''
}

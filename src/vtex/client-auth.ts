/** Hosts that require a client certificate for calls that are made before there is one. */
import { NGINX_CERTIFICATE_STATUSES } from '../http/client-certificate-refusal.ts'
import { NetworkError } from '../http/network-error.ts'
import type { RetryResult, Outcome } from '../http/retry.ts'

/** The advice for the calls that are made before there is a certificate. */
export const CLIENT_CERT_REQUIRED_HINT =
  'A host that demands a client certificate for this call cannot be used, because the certificate' +
  ' does not exist yet. If the host demands one, ask VTEX, or those who run the gateway.'

/**
 * Whether the host hangs up on a client without a certificate, so that every attempt would fail.
 * This is known only if the request was held back after the handshake.
 */
export function requiresCertificate(outcome: Outcome): boolean {
  return outcome instanceof NetworkError && outcome.stage === 'client-auth'
}

/** The advice with a leading space, if the status may mean such a host; otherwise empty. */
export function clientCertificateHint({ outcome }: RetryResult): string {
  const status = outcome instanceof NetworkError ? 0 : outcome.status
  return NGINX_CERTIFICATE_STATUSES.includes(status) ? ` ${CLIENT_CERT_REQUIRED_HINT}` : ''
}

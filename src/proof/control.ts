import type { Connection } from '../vtex/connection.ts'
import { NetworkError } from '../vtex/network-error.ts'
import { isTransient, type Outcome } from '../vtex/retry.ts'
import { REFUSALS } from './check.ts'
import type { ProofCall } from './call.ts'

/** What the call without a certificate showed, and by what: `HTTP 403`. */
export interface Control {
  verdict: 'refused' | 'accepted' | 'inconclusive'
  detail: string
}

/**
 * RFC 8446, 6.2: handshake_failure, bad_certificate, unsupported_certificate, certificate_revoked,
 * certificate_expired, certificate_unknown, unknown_ca, access_denied, certificate_required.
 * OpenSSL before TLS 1.3 says handshake_failure where no certificate came.
 */
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, 116])

/**
 * The control: the proof's call over a connection that shows no certificate. Never throws for what
 * the network does; only a clear refusal counts as one, and is never retried.
 */
export async function callWithoutCertificate(
  bare: Connection,
  { call, succeeded, safe }: ProofCall
): Promise<Control> {
  const worthRetrying = (outcome: Outcome) => safe && !isRefusal(outcome) && isTransient(outcome)
  const attempts = await bare.send({ ...call, holdAfterHandshake: true }, worthRetrying)
  return { verdict: verdictOf(attempts.outcome, succeeded), detail: bare.tell(attempts) }
}

function verdictOf(outcome: Outcome, succeeded: ProofCall['succeeded']): Control['verdict'] {
  if (isRefusal(outcome)) return 'refused'
  return succeeded(outcome) ? 'accepted' : 'inconclusive'
}

/**
 * A time-out, a crash on the request or a 5xx proves nothing; nor does a connection that was cut
 * before the server had asked for a certificate, which a firewall may have done.
 */
function isRefusal(outcome: Outcome): boolean {
  if (!(outcome instanceof NetworkError)) return REFUSALS.includes(outcome.status)
  if (outcome.alert !== undefined) return CERTIFICATE_ALERTS.has(outcome.alert)
  return outcome.stage === 'judgement' && outcome.code === 'NETWORK_RESET'
}

import type { Connection } from '../vtex/connection.ts'
import { NetworkError } from '../vtex/network-error.ts'
import { isTransient, type Outcome } from '../vtex/retry.ts'
import { isCertificateAlert } from '../vtex/client-certificate.ts'
import { REFUSALS } from './check.ts'
import type { ProofCall } from './call.ts'

/** What the call without a certificate showed, and by what: `HTTP 403`. */
export interface Control {
  verdict: 'refused' | 'accepted' | 'inconclusive'
  detail: string
}

/**
 * The control: the proof's call over a connection that shows no certificate. Never throws for what
 * the network does; only a clear refusal counts as one, and is never retried.
 */
export async function callWithoutCertificate(
  bare: Connection,
  { call, succeeded, safe }: ProofCall
): Promise<Control> {
  const worthRetrying = (outcome: Outcome) =>
    safe && !isRefusal(outcome) && !succeeded(outcome) && isTransient(outcome)
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
  if (outcome.alert !== undefined) return isCertificateAlert(outcome.alert)
  return outcome.stage === 'judgement' && outcome.code === 'NETWORK_RESET'
}

import { ActionError } from '../shared/errors.ts'
import { requiresCertificate } from './client-auth.ts'
import type { VtexClient } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, asksToWait, type Outcome } from '../http/retry.ts'
import { requestFailed } from './network-advice.ts'
import { signRefused, signRejected, certificateDespiteError, signUncertain } from './sign-errors.ts'
import type { SigningAttempt } from './signing-attempt.ts'
import { firewallError, throwOnRedirect, unavailableError } from './response-errors.ts'

/**
 * A server that hangs up in this time, because of a missing certificate or too many connections, has
 * not read the request. A connection that was opened early has had this time already.
 */
const SIGN_GRACE_MS = 100

/** The response of VTEX: a certificate, or the part of it that came. */
export interface SignResponse {
  text: string
  /** The same as bytes. */
  bytes?: Buffer | undefined
  /** Why the certificate in it cannot be used: it has to be revoked. */
  failure?: ActionError
}

export interface SignOptions {
  csrPem: string
  request: SigningAttempt
  /** Whether a response holds a certificate that could be revoked. */
  containsCertificate(text: string, bytes?: Buffer): boolean
}

/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and returns the body as
 * it came. Every call makes a new certificate, and VTEX has no call that lists them. So the call is
 * repeated only where no certificate can have been made, and begun only with time for all of it.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never where the response holds a certificate
 */
export async function sign(client: VtexClient, options: SignOptions): Promise<SignResponse> {
  requireTime(client)
  const hasCertificate = (outcome: Outcome) =>
    options.containsCertificate(bodyOf(outcome), outcome.bytes)
  const attempts = await client.send(
    {
      method: 'POST',
      path: '/api/edge/private-certificates/sign',
      headers: {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...client.authentication
      },
      body: options.csrPem,
      newConnection: true,
      needsFullTimeout: true,
      holdMs: SIGN_GRACE_MS,
      holdPreconnected: false
    },
    (outcome) =>
      wasNotProcessed(outcome) && !hasCertificate(outcome) && !requiresCertificate(outcome)
  )
  const { outcome } = attempts
  const [text, bytes] = [bodyOf(outcome), outcome.bytes]
  if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
    return { text, bytes }
  }
  if (hasCertificate(outcome))
    return { text, bytes, failure: certificateDespiteError(client, attempts) }
  throw signError(client, attempts, options.request)
}

function bodyOf(outcome: Outcome): string {
  return outcome instanceof NetworkError ? outcome.partialBody : outcome.body
}

function signError(
  client: VtexClient,
  attempts: RetryResult,
  request: SigningAttempt
): ActionError {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) {
    return outcome.stage === 'exchange'
      ? signUncertain(client, attempts, request)
      : requestFailed(outcome, attempts.history)
  }
  throwOnRedirect(client, outcome)
  if (wasNotProcessed(outcome)) return unavailableError('sign', client, attempts)
  // 408 and 499: a gateway did not wait for VTEX
  if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
    return signUncertain(client, attempts, request)
  }
  const inFront = firewallError('The request to sign', client, attempts)
  if (inFront) return inFront
  return [401, 403].includes(outcome.status)
    ? signRefused(client, attempts)
    : signRejected(client, attempts)
}

function requireTime(client: VtexClient): void {
  const { clock, deadline, timeoutMs } = client.options.retryPolicy
  if (clock.now() + timeoutMs <= deadline) return
  throw new ActionError(
    'NETWORK_TIMEOUT',
    `The time of the whole run was used up before ${client.host} could be asked to sign. Nothing was issued.`,
    { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' }
  )
}

/**
 * The connection was never made, or the answer says that the request may be sent again: 429, and 503
 * with `Retry-After`. Without it a 503 may come from a gateway that had passed the request on (Envoy's
 * "upstream connect error or disconnect/reset before headers").
 */
function wasNotProcessed(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError) {
    return outcome.stage !== 'exchange' && !outcome.isPermanent
  }
  return outcome.status === 429 || (outcome.status === 503 && asksToWait(outcome))
}

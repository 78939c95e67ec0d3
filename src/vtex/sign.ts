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
 * How long the request is held. A server that hangs up before it, because of a missing certificate
 * or too many connections, has not read it. A connection that was opened early was opened during
 * the login, which has shown that the host needs no certificate. Only a limit on connections is
 * left, which a server applies at once.
 */
const HOLD = { holdMs: 100, earlyHoldMs: 2 }

/** The response of VTEX: a certificate, or the part of it that arrived. */
export interface SignResponse {
  text: string
  /** Of the certificate that has to be revoked; `undefined` if none can be read. */
  serialNumber: string | undefined
  /** Why the certificate in the response cannot be used and has to be revoked. */
  failure?: ActionError
}

export interface SignOptions {
  csrPem: string
  request: SigningAttempt
  /** The serial number of the certificate in a response, as UTF-8 and as bytes, if there is one. */
  findSerialNumber(text: string, bytes?: Buffer): string | undefined
  /** Called for every attempt, when the request is sent. */
  onSent?(): void
}

/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and returns the body
 * unchanged. Every call makes a new certificate, and VTEX has no call that lists them. So the call
 * is repeated only if no certificate can have been made, and only if there is time for a whole
 * attempt.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never if the response holds a certificate
 */
export async function sign(client: VtexClient, options: SignOptions): Promise<SignResponse> {
  requireTime(client)
  const serialNumberIn = (outcome: Outcome) =>
    options.findSerialNumber(bodyOf(outcome), outcome.bytes)
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
      onSent: options.onSent,
      newConnection: true,
      needsFullTimeout: true,
      ...HOLD
    },
    (outcome) =>
      wasNotProcessed(outcome) &&
      serialNumberIn(outcome) === undefined &&
      !requiresCertificate(outcome)
  )
  const { outcome } = attempts
  const [text, serialNumber] = [bodyOf(outcome), serialNumberIn(outcome)]
  if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
    return { text, serialNumber }
  }
  if (serialNumber !== undefined)
    return { text, serialNumber, failure: certificateDespiteError(client, attempts) }
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
  if (client.hasTimeForRequest) return
  throw new ActionError(
    'NETWORK_TIMEOUT',
    `The time of the whole run was used up before ${client.host} could be asked to sign. Nothing was issued.`,
    { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' }
  )
}

/**
 * Whether VTEX cannot have processed the request: the connection was never made, or the response is
 * a 429 or a 503 with `Retry-After`, which invite a retry (RFC 9110, 10.2.3). A 503 without it may
 * come from a gateway that had passed the request on (Envoy's "upstream connect error or
 * disconnect/reset before headers").
 */
function wasNotProcessed(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError) {
    return outcome.stage !== 'exchange' && !outcome.isPermanent
  }
  return outcome.status === 429 || (outcome.status === 503 && asksToWait(outcome))
}

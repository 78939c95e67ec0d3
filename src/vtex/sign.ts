import { ActionError } from '../shared/errors.ts'
import { demandsCertificate } from './client-auth.ts'
import type { Connection } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, asksToWait, type Outcome } from '../http/retry.ts'
import { requestFailed } from './network-advice.ts'
import { refused, rejected, spoilt, uncertain } from './sign-errors.ts'
import type { SigningRequest } from './signing-attempt.ts'
import { refusedOnTheWay, refuseRedirect, unavailable } from './response-errors.ts'

/**
 * A server that hangs up in this time, because of a missing certificate or too many connections, has
 * not read the request. A connection that was opened early has had this time already.
 */
const HOLD_MS = 100

/** The response of VTEX: a certificate, or the part of it that came. */
export interface SignAnswer {
  text: string
  /** The same as bytes. */
  bytes?: Buffer | undefined
  /** Why the certificate in it cannot be used: it has to be revoked. */
  failure?: ActionError
}

export interface SignOptions {
  csrPem: string
  request: SigningRequest
  /** Whether a response holds a certificate that could be revoked. */
  namesCertificate(text: string, bytes?: Buffer): boolean
}

/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and returns the body as
 * it came. Every call makes a new certificate, and VTEX has no call that lists them. So the call is
 * repeated only where no certificate can have been made, and begun only with time for all of it.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never where the response holds a certificate
 */
export async function sign(connection: Connection, options: SignOptions): Promise<SignAnswer> {
  requireTime(connection)
  const names = (outcome: Outcome) => options.namesCertificate(bodyOf(outcome), outcome.bytes)
  const attempts = await connection.send(
    {
      method: 'POST',
      path: '/api/edge/private-certificates/sign',
      headers: {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...connection.authentication
      },
      body: options.csrPem,
      newConnection: true,
      whole: true,
      holdMs: HOLD_MS,
      holdEarly: false
    },
    (outcome) => nothingWasMade(outcome) && !names(outcome) && !demandsCertificate(outcome)
  )
  const { outcome } = attempts
  const [text, bytes] = [bodyOf(outcome), outcome.bytes]
  if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
    return { text, bytes }
  }
  if (names(outcome)) return { text, bytes, failure: spoilt(connection, attempts) }
  throw failed(connection, attempts, options.request)
}

function bodyOf(outcome: Outcome): string {
  return outcome instanceof NetworkError ? outcome.received : outcome.body
}

function failed(connection: Connection, attempts: Attempts, request: SigningRequest): ActionError {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) {
    return outcome.stage === 'exchange'
      ? uncertain(connection, attempts, request)
      : requestFailed(outcome, attempts.history)
  }
  refuseRedirect(connection, outcome)
  if (nothingWasMade(outcome)) return unavailable('sign', connection, attempts)
  // 408 and 499: a gateway did not wait for VTEX
  if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
    return uncertain(connection, attempts, request)
  }
  const inFront = refusedOnTheWay('The request to sign', connection, attempts)
  if (inFront) return inFront
  return [401, 403].includes(outcome.status)
    ? refused(connection, attempts)
    : rejected(connection, attempts)
}

function requireTime(connection: Connection): void {
  const { clock, deadline, timeoutMs } = connection.options.budget
  if (clock.now() + timeoutMs <= deadline) return
  throw new ActionError(
    'NETWORK_TIMEOUT',
    `The time of the whole run was used up before ${connection.host} could be asked to sign. Nothing was issued.`,
    { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' }
  )
}

/**
 * The connection was never made, or the answer says that the request may be sent again: 429, and 503
 * with `Retry-After`. Without it a 503 may come from a gateway that had passed the request on (Envoy's
 * "upstream connect error or disconnect/reset before headers").
 */
function nothingWasMade(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError) {
    return outcome.stage !== 'exchange' && !outcome.final
  }
  return outcome.status === 429 || (outcome.status === 503 && asksToWait(outcome))
}

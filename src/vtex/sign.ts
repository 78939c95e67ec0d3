import { ActionError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { HOLD_MS } from './handshake.ts'
import { NetworkError } from './network-error.ts'
import { UPDATE_CERTIFICATE } from './permission.ts'
import type { Attempts, Outcome } from './retry.ts'
import { type SigningRequest, tellRequest } from './signing-request.ts'
import { demandHint, demandsCertificate, refuseRedirect, unavailable } from './unusable.ts'

/** What VTEX answered: a certificate, or as much of it as came. */
export interface SignAnswer {
  text: string
  /** Why it is of no use although it names a certificate, which has to be revoked. */
  failure?: ActionError
}

export interface SignOptions {
  csrPem: string
  request: SigningRequest
  /** Whether a text names a certificate that could be revoked. */
  namesCertificate(text: string): boolean
}

/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and gives back the
 * body as it came. Every call makes a new certificate and VTEX has none that lists them, so it is
 * repeated only where nothing can have been made.
 *
 * It is not begun, either, where the run's time would cut it short.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never where the answer names a certificate
 */
export async function sign(connection: Connection, options: SignOptions): Promise<SignAnswer> {
  requireTime(connection)
  const names = (outcome: Outcome) => options.namesCertificate(bodyOf(outcome))
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
      whole: true,
      holdMs: HOLD_MS // who hangs up over the certificate has not read the request
    },
    (outcome) => nothingWasMade(outcome) && !names(outcome) && !demandsCertificate(outcome)
  )
  const { outcome } = attempts
  const text = bodyOf(outcome)
  if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
    return { text }
  }
  if (names(outcome)) return { text, failure: spoilt(connection, attempts) }
  throw failed(connection, attempts, options.request)
}

function bodyOf(outcome: Outcome): string {
  return outcome instanceof NetworkError ? outcome.received : outcome.body
}

function spoilt(connection: Connection, attempts: Attempts): ActionError {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) return outcome.after(attempts.history)
  const message = `VTEX answered the request to sign with ${connection.tell(attempts)}, and with a certificate all the same.`
  return new ActionError('RESPONSE_UNEXPECTED', message, {
    hint: 'It is revoked. Run the job again; if this repeats, ask VTEX, or whoever runs the gateway.'
  })
}

function failed(connection: Connection, attempts: Attempts, request: SigningRequest): ActionError {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) {
    return outcome.stage === 'exchange'
      ? uncertain(connection, attempts, request)
      : outcome.after(attempts.history)
  }
  refuseRedirect(connection, outcome)
  if (nothingWasMade(outcome)) return unavailable('sign', connection, attempts)
  // 408 and 499: somebody on the way did not wait for VTEX
  if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
    return uncertain(connection, attempts, request)
  }
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

/** The connection was never made, or VTEX says that it has not processed the request. */
function nothingWasMade(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError) {
    return outcome.stage !== 'exchange' && !outcome.final
  }
  return outcome.status === 429 || outcome.status === 503
}

function refused(connection: Connection, attempts: Attempts): ActionError {
  const stale =
    connection.options.credentials.kind === 'user-token'
      ? 'The user token may be wrong, or have expired: it lasts for hours. '
      : ''
  return new ActionError('SIGN_REFUSED', `VTEX refused to sign: ${connection.tell(attempts)}.`, {
    hint: `${stale}${UPDATE_CERTIFICATE} And mTLS must be active for the account, as part of VTEX Shield.`
  })
}

function rejected(connection: Connection, attempts: Attempts): ActionError {
  const message = `VTEX did not accept the request to sign: ${connection.tell(attempts)}.`
  return new ActionError('SIGN_REJECTED', message, {
    hint:
      'Check that account is the account of the host that is called, that app-name is the' +
      ` application’s name, and that mTLS is active for the account (VTEX Shield).${demandHint(attempts)}`
  })
}

function uncertain(
  connection: Connection,
  attempts: Attempts,
  request: SigningRequest
): ActionError {
  const { outcome } = attempts
  const message =
    `It is not known whether VTEX signed: ${connection.tell(attempts)}.` +
    ' A certificate may exist whose serial number nobody knows, so the request was not repeated.' +
    ` ${tellRequest(request)}`
  return new ActionError('SIGN_UNCERTAIN', message, {
    hint: 'Run the job again; if this repeats, tell VTEX support what to look for.',
    cause: outcome instanceof NetworkError ? outcome : undefined
  })
}

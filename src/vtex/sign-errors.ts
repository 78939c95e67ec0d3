/** The errors of `sign`. */
import { ActionError } from '../shared/errors.ts'
import { clientCertificateHint } from './client-auth.ts'
import type { VtexClient } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { requestFailed } from './network-advice.ts'
import { credentialHints } from './credential-hints.ts'
import { REQUIRED_ROLE_HINT } from './credentials.ts'
import type { RetryResult } from '../http/retry.ts'
import { type SigningAttempt, formatSigningAttempt } from './signing-attempt.ts'
import { limitHint } from './response-errors.ts'

/** The response is an error, but holds a certificate, which is then revoked. */
export function certificateDespiteError(client: VtexClient, attempts: RetryResult): ActionError {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) return requestFailed(outcome, attempts.history)
  const message = `VTEX answered the request to sign with ${client.formatResult(attempts)}, and with a certificate all the same.`
  return new ActionError('RESPONSE_UNEXPECTED', message, {
    hint: 'Run the job again; if this repeats, ask VTEX, or those who run the gateway.'
  })
}

/** VTEX itself answered 401 or 403. */
export function signRefused(client: VtexClient, attempts: RetryResult): ActionError {
  const { credentials } = client
  const stale =
    credentials.kind === 'user-token'
      ? [
          ...credentialHints(credentials),
          'The user token may be wrong, or have expired: it lasts for hours.'
        ]
      : []
  const active = 'And mTLS must be active for the account, as part of VTEX Shield.'
  return new ActionError(
    'SIGN_REFUSED',
    `VTEX refused to sign: ${client.formatResult(attempts)}.`,
    {
      hint: [...stale, REQUIRED_ROLE_HINT, active].join(' ') + limitHint(client, attempts)
    }
  )
}

/** Any other 4xx. */
export function signRejected(client: VtexClient, attempts: RetryResult): ActionError {
  const message = `VTEX did not accept the request to sign: ${client.formatResult(attempts)}.`
  return new ActionError('SIGN_REJECTED', message, {
    hint:
      'Check that account is the account of the host that is called, that app-name is the' +
      ` application’s name, and that mTLS is active for the account (VTEX Shield).${clientCertificateHint(attempts)}`
  })
}

/** The response was lost, with the serial number of a certificate that VTEX may have signed. */
export function signUncertain(
  client: VtexClient,
  attempts: RetryResult,
  request: SigningAttempt
): ActionError {
  const { outcome } = attempts
  const message =
    `It is not known whether VTEX signed: ${client.formatResult(attempts)}.` +
    ' A certificate may exist whose serial number never arrived, so that it cannot be revoked.' +
    ' The request was not sent again: that could have made a second one.' +
    ` ${formatSigningAttempt(request)}`
  return new ActionError('SIGN_UNCERTAIN', message, {
    hint:
      'Run the job again; if this repeats, tell VTEX support the account and what to look for.' +
      limitHint(client, attempts),
    cause: outcome instanceof NetworkError ? outcome : undefined
  })
}

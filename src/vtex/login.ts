import { ActionError } from '../shared/errors.ts'
import { NGINX_CERTIFICATE_STATUSES } from '../http/client-certificate-refusal.ts'
import { clientCertificateHint, requiresCertificate } from './client-auth.ts'
import type { VtexClient } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, isTransient } from '../http/retry.ts'
import { requestFailed } from './network-advice.ts'
import { needsLogin } from './credentials.ts'
import { credentialHints } from './credential-hints.ts'
import { limitHint, firewallError, throwOnRedirect, unavailableError } from './response-errors.ts'

export interface UserToken {
  token: string
  /** Seconds since the epoch, from VTEX. Its documents do not agree on how long a token lasts. */
  expires?: number
}

/**
 * Gets a user token for the API key pair (VTEX ID API, `POST /api/vtexid/apptoken/login`). A user
 * token from the inputs is returned without a call. The login shows wrong credentials before a
 * certificate is issued.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*
 */
export async function login(client: VtexClient): Promise<UserToken> {
  const { credentials } = client
  if (!needsLogin(credentials)) return { token: credentials.userToken }

  const attempts = await client.send(
    {
      method: 'POST',
      path: '/api/vtexid/apptoken/login',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    },
    (outcome) => isTransient(outcome) && !requiresCertificate(outcome)
  )
  const { outcome } = attempts
  if (outcome instanceof NetworkError) throw requestFailed(outcome, attempts.history)
  throwOnRedirect(client, outcome)
  if (isTransient(outcome)) throw unavailableError('log in', client, attempts)

  const response = parseLoginResponse(outcome.body)
  if (outcome.status === 200 && response.userToken) {
    client.redact(response.userToken.token)
    return response.userToken
  }
  const inFront = firewallError('The login', client, attempts, 'Nothing was issued.')
  if (inFront) throw inFront
  if ([401, 403, ...NGINX_CERTIFICATE_STATUSES].includes(outcome.status) || response.refused) {
    throw loginRefused(client, attempts)
  }
  throw new ActionError(
    'RESPONSE_UNEXPECTED',
    `The login at ${client.host} gave no token: ${client.formatResult(attempts)}.`,
    { hint: 'Check account and base-url: something other than VTEX may have answered.' }
  )
}

function loginRefused(client: VtexClient, attempts: RetryResult): ActionError {
  const text = client.formatResult(attempts)
  const demand = clientCertificateHint(attempts)
  if (demand && /\b49[56]\b|certificate/i.test(text)) {
    const message = `The host wants a client certificate for the login: ${text}. Nothing was issued.`
    return new ActionError('LOGIN_REFUSED', message, { hint: demand.trim() })
  }
  const message = `VTEX refused the API key pair at the login: ${text}. Nothing was issued.`
  return new ActionError('LOGIN_REFUSED', message, {
    hint: [
      ...credentialHints(client.credentials),
      'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
        ` and that the key is active and has a role on this account.${demand}` +
        limitHint(client, attempts)
    ].join(' ')
  })
}

/** `{"authStatus":"Success","token":"…","expires":1699999999}`, or another `authStatus`. */
function parseLoginResponse(body: string): { refused: boolean; userToken?: UserToken } {
  try {
    const { authStatus, token, expires } = JSON.parse(body)
    const refused = typeof authStatus === 'string' && authStatus !== 'Success'
    const usable = !refused && typeof token === 'string' && /^[\x21-\x7e]{4,}$/.test(token)
    if (!usable) return { refused }
    return { refused, userToken: typeof expires === 'number' ? { token, expires } : { token } }
  } catch {
    return { refused: false }
  }
}

import { ActionError } from '../shared/errors.ts'
import { CERTIFICATE_STATUSES, demandHint, demandsCertificate } from './client-auth.ts'
import type { Connection } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, isTransient } from '../http/retry.ts'
import { requestFailed } from './network-advice.ts'
import { oddities } from './credential-hints.ts'
import { limitHint, refusedOnTheWay, refuseRedirect, unavailable } from './response-errors.ts'

export interface UserToken {
  token: string
  /** Seconds since the epoch, from VTEX. Its documents do not agree on how long a token lasts. */
  expires?: number
}

/**
 * Gets a user token for the API key pair (VTEX ID API, `POST /api/vtexid/apptoken/login`). Where a
 * user token was given, it is returned without a call. So wrong credentials are found before a
 * certificate is issued.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*
 */
export async function login(connection: Connection): Promise<UserToken> {
  const { credentials } = connection.options
  if (credentials.kind === 'user-token') return { token: credentials.userToken }

  const attempts = await connection.send(
    {
      method: 'POST',
      path: '/api/vtexid/apptoken/login',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    },
    (outcome) => isTransient(outcome) && !demandsCertificate(outcome)
  )
  const { outcome } = attempts
  if (outcome instanceof NetworkError) throw requestFailed(outcome, attempts.history)
  refuseRedirect(connection, outcome)
  if (isTransient(outcome)) throw unavailable('log in', connection, attempts)

  const answer = parseAnswer(outcome.body)
  if (outcome.status === 200 && answer.userToken) {
    connection.keepSecret(answer.userToken.token)
    return answer.userToken
  }
  const inFront = refusedOnTheWay('The login', connection, attempts, 'Nothing was issued.')
  if (inFront) throw inFront
  if ([401, 403, ...CERTIFICATE_STATUSES].includes(outcome.status) || answer.refused) {
    throw refused(connection, attempts)
  }
  throw new ActionError(
    'RESPONSE_UNEXPECTED',
    `The login at ${connection.host} gave no token: ${connection.tell(attempts)}.`,
    { hint: 'Check account and base-url: something other than VTEX may have answered.' }
  )
}

function refused(connection: Connection, attempts: Attempts): ActionError {
  const told = connection.tell(attempts)
  const demand = demandHint(attempts)
  if (demand && /\b49[56]\b|certificate/i.test(told)) {
    const message = `The host wants a client certificate for the login: ${told}. Nothing was issued.`
    return new ActionError('LOGIN_REFUSED', message, { hint: demand.trim() })
  }
  const message = `VTEX refused the API key pair at the login: ${told}. Nothing was issued.`
  return new ActionError('LOGIN_REFUSED', message, {
    hint: [
      ...oddities(connection.options.credentials),
      'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
        ` and that the key is active and has a role on this account.${demand}` +
        limitHint(connection, attempts)
    ].join(' ')
  })
}

/** `{"authStatus":"Success","token":"…","expires":1699999999}`, or another `authStatus`. */
function parseAnswer(body: string): { refused: boolean; userToken?: UserToken } {
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

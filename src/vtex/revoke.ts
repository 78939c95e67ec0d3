import { ActionError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { NetworkError } from './network-error.ts'
import { UPDATE_CERTIFICATE } from './permission.ts'
import { isTransient, type Outcome } from './retry.ts'

/**
 * Revokes a certificate by its serial number (mTLS API,
 * `DELETE /api/edge/private-certificates/{serialNumber}`). VTEX asks for the content type although
 * there is no body. `false` where VTEX does not know the serial, or no longer.
 *
 * @throws ActionError REVOKE_FAILED, with the `curl` line that does it by hand
 */
export async function revoke(connection: Connection, serialNumber: string): Promise<boolean> {
  const attempts = await connection.send(
    {
      method: 'DELETE',
      path: revokePath(serialNumber),
      headers: {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...connection.authentication
      }
    },
    isTransient
  )
  const { outcome } = attempts
  if (!(outcome instanceof NetworkError)) {
    // A gateway's page, or an error under a 200: nothing was revoked
    const isPage = /^\s*</.test(outcome.body)
    const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body)
    if (outcome.status >= 200 && outcome.status < 300 && !isPage && !isError) return true
    if (outcome.status === 404 && !isPage) return false
  }
  throw new ActionError(
    'REVOKE_FAILED',
    `Certificate ${serialNumber} could not be revoked: ${connection.tell(attempts)}.`,
    {
      hint: `${permissionHint(outcome)}Revoke it by hand: ${revokeByHand(connection.options.baseUrl, serialNumber, connection.options.trust.hasExtra)}`,
      cause: outcome instanceof NetworkError ? outcome : undefined
    }
  )
}

function permissionHint(outcome: Outcome): string {
  const refused = !(outcome instanceof NetworkError) && [401, 403].includes(outcome.status)
  return refused ? `${UPDATE_CERTIFICATE} ` : ''
}

/** What became of a certificate, for the log; `known` is what `revoke` returned. */
export function tellRevocation(serialNumber: string, known: boolean): string {
  return known
    ? `Revoked certificate ${serialNumber}.`
    : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`
}

/**
 * The guide's own `curl` line for a person; the credentials come from the person's shell.
 *
 * @param extraCa whether the server's CA had to be given, so that `curl` needs it, too
 */
export function revokeByHand(baseUrl: URL, serialNumber: string, extraCa: boolean): string {
  return [
    'curl --fail-with-body --request DELETE',
    `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
    "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
    '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"',
    ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : [])
  ].join(' ')
}

function revokePath(serialNumber: string): string {
  return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`
}

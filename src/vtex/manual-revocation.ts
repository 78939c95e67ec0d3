/** How a person revokes a certificate that the action could not revoke. */
import type { Credentials } from './credentials.ts'

export interface ManualRevocation {
  baseUrl: URL
  serialNumber: string
  /** The kind of credentials that was used; the API key pair where none was found. */
  credentials?: Credentials['kind'] | undefined
  /** Whether the server's CA was given: then curl needs it, too. */
  extraCa: boolean
  /** The host refuses the call without a client certificate. */
  certificateNeeded?: boolean
}

/** The path of VTEX's revoke call (mTLS API). */
export function revokePath(serialNumber: string): string {
  return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`
}

/**
 * What to do next, and the `curl` line for it. The line names no credential: they come from the
 * variables of the person's own shell, and the text says which.
 */
export function formatManualRevocation(options: ManualRevocation): {
  advice: string
  command: string
} {
  const { baseUrl, serialNumber, credentials, extraCa, certificateNeeded = false } = options
  const withToken = credentials === 'user-token'
  const authentication = withToken
    ? '--header "VtexIdclientAutCookie: $VTEX_USER_TOKEN"'
    : '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"'
  const command = [
    'curl --fail-with-body --request DELETE',
    `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
    "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
    authentication,
    ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : []),
    ...(certificateNeeded ? ['--cert "$VTEX_CLIENT_CERT" --key "$VTEX_CLIENT_KEY"'] : [])
  ].join(' ')
  const variables = [
    ...(withToken ? ['VTEX_USER_TOKEN'] : ['VTEX_APP_KEY', 'VTEX_APP_TOKEN']),
    ...(extraCa ? ['SERVER_CA_FILE (the file of server-ca-file)'] : []),
    ...(certificateNeeded ? ['VTEX_CLIENT_CERT', 'VTEX_CLIENT_KEY'] : [])
  ]
  const advice = [
    ...(certificateNeeded ? [CERTIFICATE_NEEDED] : []),
    `To revoke it by hand, set ${joinNames(variables)} in a shell and run the line below.`
  ].join(' ')
  return { advice, command }
}

/** The job deletes the key, so the certificate itself can seldom be used for this call. */
const CERTIFICATE_NEEDED =
  'The host wants a client certificate for this call. If the key of this one is deleted, take' +
  ' another certificate of the account that is still valid, or ask VTEX support to revoke it.'

function joinNames(names: string[]): string {
  if (names.length < 2) return names.join()
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

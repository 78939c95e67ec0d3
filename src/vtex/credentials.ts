/** The two ways of authenticating that VTEX documents for the mTLS API. */
export type Credentials =
  { kind: 'key-pair'; appKey: string; appToken: string } | { kind: 'user-token'; userToken: string }

/** Whether a user token has to be requested with these. */
export function needsLogin(
  credentials: Credentials
): credentials is Extract<Credentials, { kind: 'key-pair' }> {
  return credentials.kind === 'key-pair'
}

/** The headers that carry the credentials (VTEX: API authentication using API keys / user tokens). */
export function authenticationHeaders(credentials: Credentials): Record<string, string> {
  return credentials.kind === 'key-pair'
    ? {
        'X-VTEX-API-AppKey': credentials.appKey,
        'X-VTEX-API-AppToken': credentials.appToken
      }
    : { VtexIdclientAutCookie: credentials.userToken }
}

/** The values that must never be shown. The API key is a name, like a login, and no secret. */
export function secretsOf(credentials: Credentials): string[] {
  return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken]
}

/** What `sign` and `revoke` need (VTEX: Implementing mTLS, required permission). */
export const REQUIRED_ROLE_HINT =
  'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
  ' category Certificate management → resource Update certificate, on this account.'

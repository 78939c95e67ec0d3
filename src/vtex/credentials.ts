/** The two ways of authenticating that VTEX documents for the mTLS API. */
export type Credentials =
  { kind: 'key-pair'; appKey: string; appToken: string } | { kind: 'user-token'; userToken: string }

/** The headers that carry the credentials (VTEX: API authentication using API keys / user tokens). */
export function authenticationHeaders(credentials: Credentials): Record<string, string> {
  return credentials.kind === 'key-pair'
    ? {
        'X-VTEX-API-AppKey': credentials.appKey,
        'X-VTEX-API-AppToken': credentials.appToken
      }
    : { VtexIdclientAutCookie: credentials.userToken }
}

/** What must never be seen. The API key is a name, like a login, and no secret. */
export function secretsOf(credentials: Credentials): string[] {
  return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken]
}

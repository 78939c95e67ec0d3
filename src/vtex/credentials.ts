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

/** The values that must never be shown. The API key is a name, like a login, and no secret. */
export function secretsOf(credentials: Credentials): string[] {
  return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken]
}

/** `vtexappkey-{account}-{6 letters}` in VTEX's own examples; there is no formal grammar. */
const KEY_SHAPE = /^vtexappkey-/i

const SHAPES: readonly [shape: RegExp, says: string][] = [
  [/^(["'`]).*\1$/, 'is in quotes, which are sent as a part of it'],
  [
    /^[\w-]*(key|token|cookie|secret)[\w-]*[=:]./i,
    'has a name before it, such as KEY=: give the value alone'
  ],
  [/^\$/, 'begins with $: it may be the name of a variable and not its value'],
  [/^\*+$/, 'consists of asterisks: it was copied from where it is masked']
]

/**
 * What looks wrong about credentials that VTEX refused, a sentence each, without showing them; none
 * where the values look as usual.
 */
export function oddities(credentials: Credentials): string[] {
  if (credentials.kind === 'user-token') return shapesOf('user-token', credentials.userToken)
  const { appKey, appToken } = credentials
  return [
    ...shapesOf('app-key', appKey),
    ...shapesOf('app-token', appToken),
    ...pair(appKey, appToken)
  ]
}

function shapesOf(name: string, value: string): string[] {
  return SHAPES.filter(([shape]) => shape.test(value)).map(([, says]) => `${name} ${says}.`)
}

function pair(appKey: string, appToken: string): string[] {
  if (appKey === appToken) return ['app-key and app-token have the same value.']
  if (!KEY_SHAPE.test(appToken)) return []
  return KEY_SHAPE.test(appKey)
    ? ['app-token looks like a key: it begins with vtexappkey-.']
    : ['app-key and app-token look swapped: app-token begins with vtexappkey-, as a key does.']
}

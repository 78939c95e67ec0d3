/** What looks wrong about credentials that VTEX refused. */
import type { Credentials } from './credentials.ts'

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
export function credentialHints(credentials: Credentials): string[] {
  if (credentials.kind === 'user-token') return shapeHints('user-token', credentials.userToken)
  const { appKey, appToken } = credentials
  return [
    ...shapeHints('app-key', appKey),
    ...shapeHints('app-token', appToken),
    ...pairHints(appKey, appToken)
  ]
}

function shapeHints(name: string, value: string): string[] {
  return SHAPES.filter(([shape]) => shape.test(value)).map(([, says]) => `${name} ${says}.`)
}

function pairHints(appKey: string, appToken: string): string[] {
  if (appKey === appToken) return ['app-key and app-token have the same value.']
  if (!KEY_SHAPE.test(appToken)) return []
  return KEY_SHAPE.test(appKey)
    ? ['app-token looks like a key: it begins with vtexappkey-.']
    : ['app-key and app-token look swapped: app-token begins with vtexappkey-, as a key does.']
}

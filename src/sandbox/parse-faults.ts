import type { Fault, FaultKind } from './faults.ts'
import { FIELDS, isObject, type FieldName } from './fault-fields.ts'
import { CALL_NAMES } from './routes.ts'

interface Shape {
  on: readonly string[]
  required?: readonly FieldName[]
  /** At least one of them is required. */
  anyOf?: readonly FieldName[]
  optional?: readonly FieldName[]
}

const CALL: Shape = { on: CALL_NAMES, optional: ['certificate'] }
const INSTEAD: Shape = { on: CALL_NAMES, optional: ['certificate', 'status'] }
const CONNECTION: Shape = { on: ['connection'], optional: ['after'] }

const SHAPES: Record<FaultKind, Shape> = {
  status: { on: CALL_NAMES, required: ['status'], optional: ['certificate', 'headers', 'body'] },
  html: INSTEAD,
  json: { on: CALL_NAMES, optional: ['certificate', 'status', 'body'] },
  empty: INSTEAD,
  redirect: { on: CALL_NAMES, required: ['to'], optional: ['certificate', 'status'] },
  oversize: INSTEAD,
  'invalid-utf8': INSTEAD,
  hang: CALL,
  slow: CALL,
  truncate: CALL,
  half: CALL,
  'short-length': CALL,
  reset: CALL,
  garbage: CALL,
  endless: CALL,
  gzip: CALL,
  bom: CALL,
  certificate: {
    on: ['sign'],
    anyOf: ['variant', 'notBefore', 'notAfter'],
    optional: ['certificate']
  },
  'reset-connect': CONNECTION,
  'reset-handshake': CONNECTION,
  'reset-after-handshake': CONNECTION,
  'drop-without-certificate': CONNECTION
}

const KINDS = Object.keys(SHAPES).filter(isKind)

function isKind(name: string): name is FaultKind {
  return Object.hasOwn(SHAPES, name)
}

/**
 * Reads faults from a JSON array. An empty text holds none.
 *
 * @throws Error if the text is not JSON, or has a name, field or value that is not valid. The message
 * lists the valid ones.
 */
export function parseFaults(text: string): Fault[] {
  if (text.trim() === '') return []
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch {
    throw new Error('--faults is not JSON.')
  }
  if (!Array.isArray(values)) throw new Error('--faults must be a JSON array.')
  return values.map((value, index) => parseFault(value, `--faults no. ${index + 1}`))
}

function parseFault(value: unknown, label: string): Fault {
  if (!isObject(value)) throw new Error(`${label} is not an object.`)
  const { on, kind, ...fields } = value
  const place = requireKnown(`${label}: "on"`, on, [...CALL_NAMES, 'connection'])
  const kinds = KINDS.filter((name) => SHAPES[name].on.includes(place))
  const found = requireKnown(`${label}: "kind" on "${place}"`, kind, kinds)
  const { required = [], anyOf = [], optional = [] }: Shape = SHAPES[found]
  for (const name of required) {
    if (!(name in fields)) throw new Error(`${label}: "${kind}" needs "${name}".`)
  }
  if (anyOf.length > 0 && !anyOf.some((name) => name in fields)) {
    throw new Error(`${label}: "${kind}" needs one of: ${anyOf.join(', ')}.`)
  }
  for (const [name, content] of Object.entries(fields)) {
    const allowed: FieldName[] = [...required, ...anyOf, ...optional, 'times']
    const { accepts, wants } = FIELDS[requireKnown(`${label}: a field of "${kind}"`, name, allowed)]
    if (!accepts(content)) throw new Error(`${label}: "${name}" must be ${wants}.`)
  }
  return value as unknown as Fault
}

function requireKnown<T extends string>(what: string, value: unknown, known: readonly T[]): T {
  const found = known.find((name) => name === value)
  if (found !== undefined) return found
  throw new Error(`${what} is ${JSON.stringify(value)}; known are: ${known.join(', ')}.`)
}

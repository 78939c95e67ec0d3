import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { Fault, FaultKind } from './faults.ts'
import { CALL_NAMES } from './routes.ts'
import { VARIANTS } from './variants.ts'

interface Field {
  accepts: (value: unknown) => boolean
  wants: string
}

interface Shape {
  on: readonly string[]
  required?: readonly FieldName[]
  optional?: readonly FieldName[]
}

const FIELDS = {
  times: {
    accepts: (value) => value === 'always' || (Number.isSafeInteger(value) && Number(value) > 0),
    wants: 'a whole number from 1, or "always"'
  },
  after: {
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    wants: 'a whole number from 0'
  },
  certificate: oneOf(['shown', 'absent', 'stranger']),
  status: {
    accepts: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600,
    wants: 'a whole number from 200 to 599'
  },
  headers: {
    accepts: (value) => isObject(value) && Object.entries(value).every(isHeader),
    wants: 'an object of header names and text'
  },
  body: { accepts: () => true, wants: 'anything' },
  to: { accepts: (value) => isHeader(['location', value]), wants: 'an address' },
  variant: oneOf(Object.keys(VARIANTS))
} satisfies Record<string, Field>

type FieldName = keyof typeof FIELDS

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
  certificate: { on: ['sign'], required: ['variant'], optional: ['certificate'] },
  'reset-connect': CONNECTION,
  'reset-handshake': CONNECTION,
  'reset-after-handshake': CONNECTION,
  'drop-without-certificate': CONNECTION
}

/**
 * Reads faults from JSON: an array of them, or nothing.
 *
 * @throws {Error} not JSON, or a name, field or value that no fault has; the message says which
 * there are.
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
  expectKnown(`${label}: "on"`, on, [...CALL_NAMES, 'connection'])
  const kinds = Object.entries(SHAPES).filter(([, shape]) => shape.on.includes(on as string))
  expectKnown(
    `${label}: "kind" on "${on}"`,
    kind,
    kinds.map(([name]) => name)
  )
  const { required = [], optional = [] } = SHAPES[kind as FaultKind]
  for (const name of required) {
    if (!(name in fields)) throw new Error(`${label}: "${kind}" needs "${name}".`)
  }
  for (const [name, content] of Object.entries(fields)) {
    expectKnown(`${label}: a field of "${kind}"`, name, [...required, ...optional, 'times'])
    const { accepts, wants } = FIELDS[name as FieldName]
    if (!accepts(content)) throw new Error(`${label}: "${name}" must be ${wants}.`)
  }
  return value as unknown as Fault
}

function expectKnown(what: string, found: unknown, known: readonly string[]): void {
  if (known.includes(found as string)) return
  throw new Error(`${what} is ${JSON.stringify(found)}; known are: ${known.join(', ')}.`)
}

function oneOf(values: readonly string[]): Field {
  const accepts = (value: unknown): boolean => values.includes(value as string)
  return { accepts, wants: `one of: ${values.join(', ')}` }
}

function isHeader([name, value]: [string, unknown]): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value as string)
    return typeof value === 'string'
  } catch {
    return false
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

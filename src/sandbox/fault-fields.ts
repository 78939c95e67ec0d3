/** The fields of faults, and the values that each accepts. */
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { VARIANTS } from './certificate-variants.ts'

interface Field {
  accepts: (value: unknown) => boolean
  wants: string
}

export const FIELDS = {
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
  variant: oneOf(Object.keys(VARIANTS)),
  notBefore: minutes(),
  notAfter: minutes()
} satisfies Record<string, Field>

export type FieldName = keyof typeof FIELDS

function oneOf(values: readonly string[]): Field {
  const accepts = (value: unknown): boolean => values.some((known) => known === value)
  return { accepts, wants: `one of: ${values.join(', ')}` }
}

/** At most ten years, which is longer than the lifetime of the CA. */
function minutes(): Field {
  const maximum = 5_256_000
  const accepts = (value: unknown): boolean =>
    typeof value === 'number' && Math.abs(value) <= maximum
  return { accepts, wants: `a number of minutes from -${maximum} to ${maximum}` }
}

function isHeader([name, value]: [string, unknown]): boolean {
  if (typeof value !== 'string') return false
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

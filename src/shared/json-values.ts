/**
 * Readers for the values of a JSON text. Each checks a value, and returns it with the type that it has
 * checked.
 */

/** @throws TypeError if the value is not what is expected */
export type Reader<T> = (value: unknown) => T

export function readObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new TypeError('This is no JSON object.')
}

export function readText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError('This is no JSON string.')
}

export function readNumber(value: unknown): number {
  if (typeof value === 'number') return value
  throw new TypeError('This is no JSON number.')
}

export function readBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new TypeError('This is no JSON boolean.')
}

export function textMatching(pattern: RegExp): Reader<string> {
  return (value) => {
    const text = readText(value)
    if (pattern.test(text)) return text
    throw new TypeError('This string has another form.')
  }
}

export function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (value) => {
    const found = choices.find((choice) => choice === value)
    if (found !== undefined) return found
    throw new TypeError('This is none of the known strings.')
  }
}

export function listOf<T>(readItem: Reader<T>): Reader<T[]> {
  return (value) => {
    if (Array.isArray(value)) return value.map((item: unknown) => readItem(item))
    throw new TypeError('This is no JSON array.')
  }
}

/** Accepts a field that is absent, too. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value))
}

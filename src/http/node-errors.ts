/** Reads the errors of Node and OpenSSL, whose properties Node's types do not have. */

/** A property of an error, or of what an error holds. `undefined` if it has none of that name. */
export function property(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name)
}

/**
 * The code of Node or OpenSSL for a failure: `ECONNREFUSED`. Happy Eyeballs wraps one error for
 * each address in an AggregateError without a code. Then the first error's code is returned.
 */
export function nodeErrorCode(cause: unknown): string {
  const [code, errors] = [property(cause, 'code'), property(cause, 'errors')]
  if (typeof code === 'string') return code
  return Array.isArray(errors) && errors.length > 0 ? nodeErrorCode(errors[0]) : 'unknown'
}

/**
 * What Node or OpenSSL calls a failure: `ECONNREFUSED`. Happy Eyeballs wraps one error an address in
 * an AggregateError without a code of its own.
 */
export function nodeCode(cause: unknown): string {
  const { code, errors } = (cause ?? {}) as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  return errors?.length ? nodeCode(errors[0]) : 'unknown'
}

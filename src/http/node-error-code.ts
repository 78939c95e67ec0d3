/**
 * The code of Node or OpenSSL for a failure: `ECONNREFUSED`. Happy Eyeballs wraps one error for each
 * address in an AggregateError without a code of its own: then it is the first one's.
 */
export function nodeErrorCode(cause: unknown): string {
  const { code, errors } = (cause ?? {}) as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  return errors?.length ? nodeErrorCode(errors[0]) : 'unknown'
}

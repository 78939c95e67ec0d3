/** The codes of errors: of the operating system, and of connections. */
import { getSystemErrorMap } from 'node:util'

/** Node's code of an error of the operating system: `EACCES`. `unknown error` if it has none. */
export function systemErrorCode(error: unknown): string {
  return codeOf(error) ?? 'unknown error'
}

/**
 * The code of Node or OpenSSL for a failed connection: `ECONNREFUSED`. Happy Eyeballs wraps one error
 * for each address in an AggregateError without a code. Then the first error's code is returned.
 */
export function connectionErrorCode(error: unknown): string {
  const code = codeOf(error)
  if (code !== undefined) return code
  const isAggregate = typeof error === 'object' && error !== null && 'errors' in error
  const [first] = isAggregate && Array.isArray(error.errors) ? error.errors : []
  return first === undefined ? 'unknown' : connectionErrorCode(first)
}

function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : undefined
}

/**
 * `permission denied (EACCES)`. A code that the system does not know has no description.
 *
 * @param code Node's `error.code`
 */
export function formatSystemError(code: string): string {
  for (const [name, words] of getSystemErrorMap().values()) {
    if (name === code) return `${words} (${code})`
  }
  return code
}

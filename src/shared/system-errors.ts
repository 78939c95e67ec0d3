/** Describes the error codes of the operating system. */
import { getSystemErrorMap } from 'node:util'

/** Node's code of an error of the operating system: `EACCES`. `unknown error` if it has none. */
export function systemErrorCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : 'unknown error'
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

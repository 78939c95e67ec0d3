/** Describes the error codes of the operating system. */
import { getSystemErrorMap } from 'node:util'

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

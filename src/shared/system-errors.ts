/** Words for the codes of the operating system, which stand beside them in messages. */
import { getSystemErrorMap } from 'node:util'

/**
 * `permission denied (EACCES)`; a code that the system does not know stands alone.
 *
 * @param code Node's `error.code`
 */
export function formatSystemError(code: string): string {
  for (const [name, words] of getSystemErrorMap().values()) {
    if (name === code) return `${words} (${code})`
  }
  return code
}

import { ActionError } from '../../shared/errors.ts'

/**
 * The error of a script of the caller's that did not succeed.
 *
 * @param problem as `ScriptResult` has it
 * @param hint what has not been done therefore, and what to do next
 */
export function scriptFailed(
  name: 'current' | 'retire' | 'rollback',
  problem: string,
  hint: string
): ActionError {
  return new ActionError('INPUT_INVALID', `The script in ${name} ${problem}.`, { hint })
}

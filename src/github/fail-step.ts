import { formatError, stackFrames } from '../shared/errors.ts'
import type { Runner } from './runner.ts'

/** Ends the step with an error. If step debug logging is on, the log has the stack, too. */
export function failStep(runner: Runner, thrown: unknown): void {
  for (const frame of stackFrames(thrown)) runner.debug(frame.trim())
  runner.fail(formatError(thrown, runner.troubleshootingPage))
}

import { formatError, stackFrames } from '../shared/errors.ts'
import type { Runner } from './runner.ts'

/** Ends the step with an error; with step debug on, the log has its stack as well. */
export function failStep(runner: Runner, thrown: unknown): void {
  for (const frame of stackFrames(thrown)) runner.debug(frame.trim())
  runner.fail(formatError(thrown, runner.readme))
}

/** Writes errors in the terms of the command line. */
import { asActionError, formatError, stackFrames } from '../shared/errors.ts'
import { INPUT_DEFAULTS } from '../config/inputs.ts'
import { VARIABLES } from './arguments.ts'
import type { TerminalRunner } from './terminal-runner.ts'

/** The command cannot be run. The status is that of env(1): 126 not executable, 127 not found. */
export class CommandError extends Error {
  readonly status: 126 | 127

  constructor(status: 126 | 127, program: string) {
    super(`${program}: ${status === 127 ? 'there is no such command' : 'it cannot be executed'}`)
    this.status = status
  }
}

/** The inputs that are arguments, by their names in the help. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'certificate-path': 'FILE',
  'serial-number': 'SERIAL'
}

/** Writes what happened and what to do next. An unexpected error also gets its stack frames. */
export function logError(runner: TerminalRunner, thrown: unknown): void {
  if (thrown instanceof CommandError) return runner.error(thrown.message)
  const error = asActionError(thrown)
  const text = formatError(error, runner.troubleshootingPage)
  runner.error(error.code === 'INPUT_INVALID' ? withOptions(text) : text)
  if (error.code === 'UNEXPECTED') for (const frame of stackFrames(thrown)) runner.error(frame)
}

/** Replaces the names of inputs in an error by options, variables and arguments. */
function withOptions(text: string): string {
  return text.replaceAll(/^- ([^:]+):/gm, (_, names: string) => {
    const named = names.replaceAll(/[a-z-]+/g, (name) =>
      name in INPUT_DEFAULTS ? (VARIABLES[name] ?? `--${name}`) : (ARGUMENTS[name] ?? name)
    )
    return `- ${named}:`
  })
}

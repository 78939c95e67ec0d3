/** What goes wrong, in the words of the command line. */
import { asActionError, formatError, stackFrames } from '../shared/errors.ts'
import { INPUT_DEFAULTS } from '../config/inputs.ts'
import { VARIABLES } from './arguments.ts'
import { CommandError } from './command-error.ts'
import type { TerminalRunner } from './terminal-runner.ts'

/** Says what happened and what to do next; of something unforeseen, where it happened as well. */
export function report(runner: TerminalRunner, thrown: unknown): void {
  if (thrown instanceof CommandError) return runner.error(thrown.message)
  const error = asActionError(thrown)
  const text = formatError(error, runner.readme)
  runner.error(error.code === 'INPUT_INVALID' ? withOptions(text) : text)
  if (error.code === 'UNEXPECTED') for (const frame of stackFrames(thrown)) runner.error(frame)
}

/** The names of inputs that an error lists, as options and variables. */
function withOptions(text: string): string {
  return text.replaceAll(/^- ([^:]+):/gm, (_, names: string) => {
    const named = names.replaceAll(/[a-z-]+/g, (name) =>
      name in INPUT_DEFAULTS ? (VARIABLES[name] ?? `--${name}`) : name
    )
    return `- ${named}:`
  })
}

/** What every action gets when it runs as a command in a terminal. */
import { readFileSync } from 'node:fs'
import type { RunnerContext } from '../config/inputs.ts'
import { systemClock } from '../shared/clock.ts'
import { USER_AGENT } from '../shared/version.ts'
import type { TerminalRunner } from './terminal-runner.ts'
import { userDirectory } from './user-directory.ts'

export const readFile = (path: string) => readFileSync(path, 'utf8')

export function terminalContext(runner: TerminalRunner, env: NodeJS.ProcessEnv) {
  return { clock: systemClock, proxyEnv: env, userAgent: USER_AGENT, runner, readFile }
}

/**
 * The facts for reading the inputs, where there is no job.
 *
 * @throws ActionError FILE_FAILED if there is no directory for private folders
 */
export function inputContext(workingDirectory: string): RunnerContext {
  return {
    ...{ eventName: '', actor: '', runnerTemp: userDirectory(), workspace: workingDirectory },
    emptySecret: 'Set the variable in the environment of this command.'
  }
}

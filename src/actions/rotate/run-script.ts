/** Runs the caller's own bash, as the composite's other steps do, and reads what it prints. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ActionError } from '../../shared/errors.ts'

interface Script {
  text: string
  workingDirectory: string
}

interface ScriptResult {
  /** As the end of a sentence, such as `ended with exit code 1`; none where it succeeded. */
  problem: string | undefined
  stdout: string
}

/** Never rejects. `read`: stdout is kept in memory alone, since it may hold a key. */
export type RunScript = (script: Script, stdout: 'read' | 'log') => Promise<ScriptResult>

/** What the runner gives to actions and keeps from scripts, and what an action's inputs hold. */
const WITHHELD_VARIABLES =
  /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_URL$)/

/**
 * Runs scripts with `bash -e -o pipefail`, each as an argument, so that none is ever part of
 * another. Their stderr goes to the log.
 *
 * @param env of which they get everything but what they should not see, such as inputs
 */
export function createBashRunner(env: NodeJS.ProcessEnv): RunScript {
  const visible = Object.fromEntries(
    Object.entries(env).filter(([name]) => !WITHHELD_VARIABLES.test(name))
  )
  return async ({ text, workingDirectory }, stdout) => {
    const chunks: Buffer[] = []
    const options = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', text]
    const child = spawn('bash', options, {
      cwd: workingDirectory,
      env: visible,
      stdio: ['ignore', stdout === 'read' ? 'pipe' : 'inherit', 'inherit']
    })
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    const problem = await once(child, 'close').then(
      ([exitCode, signal]) => formatExit(exitCode as number | null, signal as string),
      (error: NodeJS.ErrnoException) =>
        `could not be started (${error.code}): check that there is a bash, and working-directory`
    )
    return { problem, stdout: Buffer.concat(chunks).toString('utf8') }
  }
}

function formatExit(exitCode: number | null, signal: string): string | undefined {
  if (exitCode === 0) return undefined
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`
}

/**
 * The error of a script of the caller's that did not succeed.
 *
 * @param problem as `ScriptResult` has it
 * @param hint what has not been done therefore, and what to do next
 */
export function scriptError(
  name: 'current' | 'retire' | 'rollback',
  problem: string,
  hint: string
): ActionError {
  return new ActionError('INPUT_INVALID', `The script in ${name} ${problem}.`, { hint })
}

/** Runs the user's bash scripts, and reads what they print. */
import { spawn } from 'node:child_process'
import { ActionError } from '../../shared/errors.ts'

interface Script {
  text: string
  workingDirectory: string
}

interface ScriptResult {
  /** The end of a sentence, such as `ended with exit code 1`. `undefined` if the script succeeded. */
  problem: string | undefined
  stdout: string
}

/** Never rejects. With `read`, stdout is kept only in memory, because it may hold a key. */
export type RunScript = (script: Script, stdout: 'read' | 'log') => Promise<ScriptResult>

/** Variables that the runner sets for actions but not for scripts, and the action's inputs. */
const WITHHELD_VARIABLES =
  /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_URL$)/

/**
 * Runs scripts with `bash -e -o pipefail`. Each script is passed as one argument, so that no script
 * can become part of another. Their stderr goes to the log.
 *
 * @param env the variables for the scripts, without those that must be withheld, such as inputs
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
    const problem = await new Promise<string | undefined>((resolve) => {
      child.once('error', ({ code }: NodeJS.ErrnoException) =>
        resolve(`could not be started (${code}): check that there is a bash, and working-directory`)
      )
      child.once('close', (exitCode, signal) => resolve(formatExit(exitCode, signal)))
    })
    return { problem, stdout: Buffer.concat(chunks).toString('utf8') }
  }
}

function formatExit(exitCode: number | null, signal: string | null): string | undefined {
  if (exitCode === 0) return undefined
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`
}

/**
 * The error for a user's script that failed.
 *
 * @param problem the `problem` of `ScriptResult`
 * @param hint what has not been done because of the failure, and what to do next
 */
export function scriptError(
  name: 'current' | 'retire' | 'rollback',
  problem: string,
  hint: string
): ActionError {
  return new ActionError('INPUT_INVALID', `The script in ${name} ${problem}.`, { hint })
}

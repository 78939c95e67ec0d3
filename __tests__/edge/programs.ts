import { execFile } from 'node:child_process'
import { delimiter } from 'node:path'

/** Debian keeps nginx where only root's PATH leads. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [process.env['PATH'], '/usr/sbin'].join(delimiter)
}

export interface Finished {
  exitCode: number
  stdout: string
  stderr: string
}

/** Runs a program to its end; a missing one fails the test with how to install it. */
export function run(
  [file, ...args]: readonly [string, ...string[]],
  options: { cwd?: string; input?: string } = {}
): Promise<Finished> {
  const { input = '', cwd } = options
  const settings = { cwd, env: ENVIRONMENT, encoding: 'utf8' } as const
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(unusable(file, error))
      else resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr })
    })
    // A program that does not read its input closes it; that is its right.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** Runs a program that must succeed and gives its stdout. */
export async function runOrThrow(
  command: readonly [string, ...string[]],
  options: Parameters<typeof run>[1] = {}
): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, options)
  if (exitCode !== 0) throw new Error(`${command.join(' ')} ended with ${exitCode}:\n${stderr}`)
  return stdout
}

/** Says what to install where a program cannot be started. */
export function unusable(program: string, error: Error): Error {
  const install = `sudo apt-get install ${program}`
  const message = `The edge tests need ${program}, and it cannot be run; try: ${install}`
  return new Error(message, { cause: error })
}

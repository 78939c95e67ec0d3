import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Command = readonly [string, ...string[]]

export interface Step {
  cwd: string
  env: Record<string, string>
  /** The expected exit code; 0 by default. */
  exitCode?: number
}

export interface Finished {
  /** From just before the start to the end. */
  milliseconds: number
  /** The output: stdout and stderr in the order in which they came. */
  said: string
}

/**
 * Runs a program to its end with as little overhead as possible. Throws if its exit code is not the
 * expected one.
 */
export async function timed(
  [file, ...args]: Command,
  { cwd, env, exitCode = 0 }: Step
): Promise<Finished> {
  const startedAt = performance.now()
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  }
  const closed = once(child, 'close')
  closed.catch(() => undefined) // if the program cannot be started, the wait below fails
  const [ended, signal] = (await once(child, 'exit')) as [number | null, string | null]
  const milliseconds = performance.now() - startedAt
  await closed
  const said = Buffer.concat(chunks).toString('utf8')
  if (ended !== exitCode) throw new Error(`${file} ended with ${ended ?? signal}:\n${said}`)
  return { milliseconds, said }
}

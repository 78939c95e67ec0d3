import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Command = readonly [string, ...string[]]

export interface Step {
  cwd: string
  env: Record<string, string>
  /** How it must end; 0 where left out. */
  exitCode?: number
}

export interface Finished {
  /** From just before it was started to its end. */
  milliseconds: number
  /** All that it said, stdout and stderr in the order in which they came. */
  said: string
}

/** Runs a program to its end with nothing around it that costs; throws where it ends otherwise than it must. */
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
  closed.catch(() => undefined) // a program that cannot be started fails the wait below
  const [ended, signal] = (await once(child, 'exit')) as [number | null, string | null]
  const milliseconds = performance.now() - startedAt
  await closed
  const said = Buffer.concat(chunks).toString('utf8')
  if (ended !== exitCode) throw new Error(`${file} ended with ${ended ?? signal}:\n${said}`)
  return { milliseconds, said }
}

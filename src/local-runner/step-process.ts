import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessOptions {
  cwd: string
  env: Record<string, string>
  /** After this time the process is killed (SIGKILL); no limit by default. */
  timeoutMs?: number | undefined
  /** Called as soon as the process exists, for example to send it a signal later. */
  onSpawn?: ((child: ChildProcess) => void) | undefined
  onLine: (line: string) => void
}

export interface ProcessResult {
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  stdout: string
  stderr: string
  milliseconds: number
}

// A grandchild that goes on running, such as the sandbox's server, may keep the pipes open.
const DRAIN_MS = 1000

/** Runs a program to its end. Calls `onLine` for each line of stdout and stderr at once. */
export async function runProcess(
  [file, ...args]: readonly [string, ...string[]],
  { cwd, env, timeoutMs, onSpawn, onLine }: ProcessOptions
): Promise<ProcessResult> {
  const started = performance.now()
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = [collect(child.stdout, onLine), collect(child.stderr, onLine)]
  const closed = once(child, 'close')
  closed.catch(() => undefined)
  const exited = once(child, 'exit')
  let timedOut = false
  const timer = setTimeout(() => (timedOut = child.kill('SIGKILL')), timeoutMs ?? 2 ** 31 - 1)
  try {
    onSpawn?.(child)
    const [exitCode, signal] = (await exited) as [number | null, NodeJS.Signals | null]
    const milliseconds = performance.now() - started
    await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })])
    return { exitCode, signal, timedOut, stdout: stdout(), stderr: stderr(), milliseconds }
  } finally {
    clearTimeout(timer)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

/** Splits a stream into lines like the runner: at LF, CRLF and single CR. */
function collect(stream: Readable, onLine: (line: string) => void): () => string {
  const chunks: Buffer[] = []
  const decoder = new StringDecoder('utf8')
  let pending = ''
  const take = (text: string, last: boolean) => {
    // A CR at the end of a chunk may be the first half of a CRLF.
    const parts = (pending + text).split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/)
    pending = parts.pop() ?? ''
    for (const part of parts) onLine(part)
    if (last && pending !== '') onLine(pending)
  }
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    take(decoder.write(chunk), false)
  })
  stream.once('end', () => take(decoder.end(), true))
  return () => Buffer.concat(chunks).toString('utf8')
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** What the sandbox prints of itself with `--json`. */
export interface SandboxFacts {
  baseUrl: string
  caFile: string
  mode: string
  account: string
  appKey: string
  appToken: string
  userToken: string
}

export interface SandboxProcess {
  facts: SandboxFacts
  /** One line a request, as they come in. */
  requests: string[]
  stop(): Promise<void>
}

/**
 * Starts the shipped sandbox as a process of its own and waits until it is up.
 *
 * @throws Error with what it said where it ends instead
 */
export async function startSandboxProcess(entry: string): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [entry, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const requests: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => requests.push(line))
  const facts = await Promise.race([firstLine(child.stdout), ended(child, requests)])
  const stop = async () => {
    const exit = once(child, 'exit')
    child.kill()
    await exit
  }
  return { facts: JSON.parse(facts) as SandboxFacts, requests, stop }
}

async function firstLine(input: Readable): Promise<string> {
  const [line] = await once(createInterface({ input }), 'line')
  return line as string
}

async function ended(child: ChildProcess, said: string[]): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the sandbox ended with ${code}: ${said.join('\n')}`)
}

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
  stop(): Promise<void>
}

/**
 * Starts the shipped sandbox as a process of its own and waits until it is up. It stops by itself
 * when the keep-alive file is gone, or after a while.
 *
 * @throws Error with what it said where it ends instead
 */
export async function startSandboxProcess(entry: string, lease: string): Promise<SandboxProcess> {
  const options = ['--json', '--minutes=5', `--until-gone=${lease}`]
  const child = spawn(process.execPath, [entry, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  const facts = await Promise.race([firstLine(child.stdout), ended(child, said)])
  const stop = async () => {
    const exit = once(child, 'exit')
    child.kill()
    await exit
  }
  return { facts: JSON.parse(facts) as SandboxFacts, stop }
}

async function firstLine(input: Readable): Promise<string> {
  const [line] = await once(createInterface({ input }), 'line')
  return line as string
}

async function ended(child: ChildProcess, said: string[]): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the sandbox ended with ${code}: ${said.join('\n')}`)
}

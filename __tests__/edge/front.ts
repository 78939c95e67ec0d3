/** A real server of another product before an edge: it ends TLS, and passes on what it accepts. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServerIdentity } from './authority.ts'
import { freePort, WATCHED } from './nginx.ts'
import { ENVIRONMENT, run } from './programs.ts'
import type { Edge } from './start-edge.ts'

export interface Front {
  baseUrl: string
  /** The CA that a client must trust for it. */
  caFile: string
  stop(): Promise<void>
}

/** What a configuration is written from. */
interface Places {
  folder: string
  port: number
  certFile: string
  keyFile: string
  clientCaFile: string
  /** The edge behind it. */
  behind: URL
}

export interface Program {
  command: readonly [string, ...string[]]
  configuration(places: Places): string
}

const START_MS = 10_000

/** Starts a program, whose configuration is `front.conf` in its folder, before an edge. */
export async function startFront(edge: Edge, { command, configuration }: Program): Promise<Front> {
  const [program] = command
  await run([program, '-v'])
  const folder = mkdtempSync(join(tmpdir(), 'front-'))
  mkdirSync(join(folder, 'temp'))
  const { certFile, keyFile, caFile } = await createServerIdentity(folder)
  const port = await freePort()
  const behind = new URL(edge.baseUrl)
  const places = { folder, port, certFile, keyFile, clientCaFile: edge.clientCaFile, behind }
  writeFileSync(join(folder, 'front.conf'), configuration(places))
  const options = { cwd: folder, env: ENVIRONMENT, stdio: 'pipe' } as const
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...command], options)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const stop = async () => {
    child.stdin.end()
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  const giveUp = Date.now() + START_MS
  while (!(await isListening(port))) {
    if (child.exitCode === null && Date.now() < giveUp) await sleep(20)
    else return stop().then(() => Promise.reject(new Error(`${program} did not start:\n${said}`)))
  }
  return { baseUrl: `https://localhost:${port}`, caFile, stop }
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const listening = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'close').then(() => false)
  ]).catch(() => false)
  socket.destroy()
  return listening
}

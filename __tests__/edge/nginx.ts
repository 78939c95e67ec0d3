import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nginxConfig, type Places, type Terms } from './nginx-config.ts'
import { ENVIRONMENT, run } from './programs.ts'

export interface Nginx {
  port: number
  /** Reads its files again; back when no worker with the old ones takes connections any more. */
  reload(): Promise<void>
  /** The access log, with every request in it that was answered before the call. */
  accessLog(): Promise<string>
  stop(): Promise<void>
}

// It goes when its stdin ends, so that it cannot outlive a test process that was killed.
export const WATCHED = '"$@" & child=$!; cat >/dev/null; kill "$child"; wait "$child"'
const START_MS = 10_000

/** Starts nginx in the foreground on a free loopback port, with all its files in a folder. */
export async function startNginx(
  folder: string,
  terms: Terms,
  places: Omit<Places, 'port' | 'barrier'>
): Promise<Nginx> {
  await run(['nginx', '-v'])
  mkdirSync(join(folder, 'temp'))
  const [port, barrier] = [await freePort(), join(folder, 'barrier')]
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(terms, { ...places, port, barrier }))
  const command = ['nginx', '-e', 'stderr', '-p', folder, '-c', 'nginx.conf']
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...command], { env: ENVIRONMENT, stdio: 'pipe' })
  const said = listen(child)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.stdin.end()
    await once(child, 'exit')
  }
  try {
    await said(/start worker process \d/)
  } catch (error) {
    await stop()
    throw error
  }
  const reload = async () => {
    const reloaded = said(/gracefully shutting down/)
    process.kill(Number(readFileSync(join(folder, 'nginx.pid'), 'utf8')), 'SIGHUP')
    await reloaded
    // It says so a moment before it closes its listening sockets.
    await sleep(10)
  }
  const accessLog = async () => {
    await new Promise((resolve, reject) => {
      get({ socketPath: barrier, agent: false }, resolve).on('error', reject)
    })
    return readFileSync(join(folder, 'access.log'), 'utf8')
  }
  return { port, reload, accessLog, stop }
}

/** Watches the error log: gives a wait for the next line of a kind, from the call on. */
function listen(child: ChildProcess): (line: RegExp) => Promise<void> {
  let text = ''
  const waiting = new Set<() => void>()
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (const check of waiting) check()
  })
  return (line) => {
    const from = text.length
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        waiting.delete(check)
        clearTimeout(timer)
        settle()
      }
      const fail = () => end(() => reject(new Error(`nginx did not start:\n${text.slice(from)}`)))
      const check = () => {
        if (/\[emerg\]/.test(text.slice(from))) fail()
        else if (line.test(text.slice(from))) end(resolve)
      }
      const timer = setTimeout(fail, START_MS)
      waiting.add(check)
    })
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A real proxy of the test's own: tinyproxy, which opens tunnels by CONNECT, and logs each. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, WATCHED } from './nginx.ts'
import { run } from './programs.ts'

export interface ProxyOptions {
  /** Where it listens; 127.0.0.1 by default. */
  address?: '127.0.0.1' | '::1'
  /** Who may use it; everybody by default. */
  login?: { user: string; password: string }
  /** The only ports that it opens tunnels to; all by default. */
  connectPort?: number
  /** The hosts that it refuses, as a regular expression. */
  refusedHosts?: string
}

export interface Proxy {
  port: number
  /** Its address as HTTPS_PROXY takes it, with these credentials in it. */
  url(credentials?: string): string
  /** The host and port of every CONNECT so far, whatever became of it. */
  connects(): string[]
  stop(): Promise<void>
}

const START_MS = 10_000

/** Starts a proxy on a free loopback port. */
export async function startTinyproxy(options: ProxyOptions = {}): Promise<Proxy> {
  await run(['tinyproxy', '-v'])
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'))
  const { address = '127.0.0.1' } = options
  const [port, log] = [await freePort(), join(folder, 'proxy.log')]
  writeFileSync(join(folder, 'hosts'), `${options.refusedHosts ?? ''}\n`)
  writeFileSync(join(folder, 'proxy.conf'), configuration({ ...options, address }, port, folder))
  const command = ['tinyproxy', '-d', '-c', join(folder, 'proxy.conf')]
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'pipe']
  })
  const read = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
  const stop = async () => {
    child.stdin.end()
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  const giveUp = Date.now() + START_MS
  while (!read().includes('Accepting connections')) {
    if (child.exitCode === null && Date.now() < giveUp) await sleep(10)
    else return stop().then(() => Promise.reject(new Error(`tinyproxy did not start:\n${read()}`)))
  }
  const host = address === '::1' ? '[::1]' : address
  return {
    port,
    stop,
    url: (credentials = '') => `http://${credentials && `${credentials}@`}${host}:${port}`,
    connects: () => [...read().matchAll(/: CONNECT (\S+) HTTP\//g)].map(([, to = '']) => to)
  }
}

function configuration(options: ProxyOptions, port: number, folder: string): string {
  const { address, login, connectPort, refusedHosts } = options
  const lines = [
    `Port ${port}`,
    `Listen ${address}`,
    `LogFile "${folder}/proxy.log"`,
    'LogLevel Info',
    'MaxClients 100',
    ...(login ? [`BasicAuth ${login.user} ${login.password}`] : []),
    ...(connectPort ? [`ConnectPort ${connectPort}`] : []),
    ...(refusedHosts ? [`Filter "${folder}/hosts"`] : [])
  ]
  return `${lines.join('\n')}\n`
}

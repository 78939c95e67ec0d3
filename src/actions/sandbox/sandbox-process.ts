/** Runs the sandbox as a process that goes on after the step that started it. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'node:tls'

const INFO_FIELDS = ['baseUrl', 'caFile', 'account', 'appKey', 'appToken', 'userToken'] as const

/** The part of the sandbox's `--json` output that its callers need. */
export type SandboxInfo = Record<(typeof INFO_FIELDS)[number], string>

export interface ServerCommand {
  /** The shipped sandbox, `dist/sandbox/index.js`. */
  entry: string
  options: string[]
  env: NodeJS.ProcessEnv
}

/** The server ended before it was ready. With `code` 2 its options were wrong. */
export class SandboxStartError extends Error {
  readonly code: number | null

  constructor(code: number | null, message: string) {
    super(message)
    this.code = code
  }
}

const START_MS = 30_000
const STOP_MS = 5_000

/**
 * The variables that the server needs to run. With RUNNER_TRACKING_ID the runner ends the process
 * after the job if no post step does. Inputs and tokens are not passed on.
 */
const KEPT_VARIABLES = ['PATH', 'SystemRoot', 'RUNNER_TRACKING_ID']

/**
 * Starts the server in a new folder. The server ends when that folder, or the keep-alive file in
 * it, is
 * deleted. So no process is ended by its id, which may belong to another process by then.
 *
 * @throws {SandboxStartError} the server ended, or was not ready in time
 */
export async function startServer(folder: string, command: ServerCommand): Promise<SandboxInfo> {
  mkdirSync(folder, { mode: 0o700 })
  const { keepAlive, info, log } = filesIn(folder)
  writeFileSync(keepAlive, '')
  const files = [info, log].map((path) => openSync(path, 'wx', 0o600))
  const kept = KEPT_VARIABLES.flatMap((name) =>
    command.env[name] ? [[name, command.env[name]]] : []
  )
  const args = [...command.options, '--json', `--stop-when-removed=${keepAlive}`]
  const child = spawn(process.execPath, [command.entry, ...args], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', ...files],
    env: { ...Object.fromEntries(kept), TMPDIR: folder, TEMP: folder, TMP: folder }
  })
  files.forEach(closeSync)
  child.unref()
  return waitForInfo(child, folder)
}

function filesIn(folder: string) {
  const path = (name: string) => join(folder, name)
  return { keepAlive: path('keep-alive'), info: path('info.json'), log: path('log.txt') }
}

async function waitForInfo(child: ChildProcess, folder: string): Promise<SandboxInfo> {
  const deadline = Date.now() + START_MS
  let ended: { code: number | null } | undefined
  child.once('exit', (code) => (ended = { code }))
  child.once('error', () => (ended = { code: null }))
  while (!ended && Date.now() < deadline) {
    const info = readInfo(folder)
    if (info) return info
    await sleep(20)
  }
  throw new SandboxStartError(ended?.code ?? null, readServerLog(folder) || 'it said nothing')
}

function readInfo(folder: string): SandboxInfo | undefined {
  try {
    const text = readFileSync(filesIn(folder).info, 'utf8')
    const info: unknown = text.endsWith('\n') && JSON.parse(text)
    return isSandboxInfo(info) ? info : undefined
  } catch {
    return undefined
  }
}

function isSandboxInfo(value: unknown): value is SandboxInfo {
  return INFO_FIELDS.every((name) => typeof Reflect.get(Object(value), name) === 'string')
}

/** Reads the server's log: a line for each request, or the reason why it did not start. */
export function readServerLog(folder: string): string {
  try {
    return readFileSync(filesIn(folder).log, 'utf8').trim()
  } catch {
    return ''
  }
}

/** Waits for the server to complete a TLS handshake that a client with its CA trusts. */
export async function waitUntilReady({ baseUrl, caFile }: SandboxInfo): Promise<void> {
  const { hostname, port } = new URL(baseUrl)
  const ca = readFileSync(caFile)
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), ca, timeout: START_MS })
    socket.once('timeout', () => socket.destroy(new Error('The sandbox does not answer.')))
    socket.once('error', reject)
    socket.once('secureConnect', () => {
      socket.destroy()
      resolve()
    })
  })
}

/**
 * Deletes the keep-alive file, waits until the server has deleted its own files, and deletes the folder. It
 * is no error if the server or the folder is gone already.
 */
export async function stopServer(folder: string): Promise<void> {
  const info = readInfo(folder)
  rmSync(filesIn(folder).keepAlive, { force: true })
  const deadline = Date.now() + STOP_MS
  while (info && existsSync(info.caFile) && Date.now() < deadline) await sleep(20)
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

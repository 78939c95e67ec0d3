/** The sandbox as a process of its own that outlives the step which starts it. */
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

/** What the sandbox prints of itself with `--json`, as far as its callers need it. */
export interface SandboxInfo {
  baseUrl: string
  caFile: string
  account: string
  appKey: string
  appToken: string
  userToken: string
}

export interface ServerCommand {
  /** The shipped sandbox, `dist/sandbox/index.js`. */
  entry: string
  options: string[]
  env: NodeJS.ProcessEnv
}

/** The server ended instead of coming up; `code` 2 says that its options were wrong. */
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
 * Of the step's environment it gets what it needs to run, and what tells the runner that it belongs
 * to this job: where no post step comes, the runner ends it as an orphan. No input, no token.
 */
const KEPT_VARIABLES = ['PATH', 'SystemRoot', 'RUNNER_TRACKING_ID']

/**
 * Starts the server in a new folder that it lives by: it ends as soon as that is gone, or the
 * lease in it. So nobody has to kill anything by a process id that may be another's by then.
 *
 * @throws {SandboxStartError} it ended, or did not come up in time
 */
export async function startServer(folder: string, command: ServerCommand): Promise<SandboxInfo> {
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, 'lease'), '')
  const files = ['facts.json', 'log.txt'].map((name) => openSync(join(folder, name), 'wx', 0o600))
  const kept = KEPT_VARIABLES.flatMap((name) =>
    command.env[name] ? [[name, command.env[name]]] : []
  )
  const args = [...command.options, '--json', `--until-gone=${join(folder, 'lease')}`]
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
    const text = readFileSync(join(folder, 'facts.json'), 'utf8')
    return text.endsWith('\n') ? (JSON.parse(text) as SandboxInfo) : undefined
  } catch {
    return undefined
  }
}

/** What the server has said so far: a line a request, or why it did not come up. */
export function readServerLog(folder: string): string {
  try {
    return readFileSync(join(folder, 'log.txt'), 'utf8').trim()
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
 * Takes the lease away, waits until the server has cleared up behind itself, and deletes the
 * folder. Fine where the server, or the folder, is gone already.
 */
export async function stopServer(folder: string): Promise<void> {
  const info = readInfo(folder)
  rmSync(join(folder, 'lease'), { force: true })
  const deadline = Date.now() + STOP_MS
  while (info && existsSync(info.caFile) && Date.now() < deadline) await sleep(20)
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

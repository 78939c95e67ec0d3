/** `vtex-mtls`, run as a user runs it, against a sandbox in this process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { rsaKeyPair } from '../../src/sandbox/certificate-profiles.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/server.ts'
import { packCommand, type PackedCommand } from './packed.ts'

interface Finished {
  status: number | null
  signal: NodeJS.Signals | null
  stdout: Buffer
  stderr: string
}

export interface Running {
  child: ChildProcess
  stdout(): string
  stderr(): string
  /** Resolves once stdout holds this text. */
  said(text: string): Promise<void>
  /** When it has ended and closed its streams. */
  finished: Promise<Finished>
  /** Resolves when it has ended, even if another process still holds its streams. */
  exited: Promise<number | null>
}

interface Settings {
  env?: Record<string, string | undefined>
  input?: Buffer | string
  /** A program to run it by, such as `script`. */
  through?: (command: string[]) => string[]
}

export interface Terminal {
  sandbox: Sandbox
  /** What `vtex-mtls` runs. */
  entry: string
  /** Where temporary files and relative paths are. */
  folder: string
  env: Record<string, string>
  /** Of exec, revoke and the like: where the sandbox is. */
  target: string[]
  start(args: readonly string[], settings?: Settings): Running
  run(args: readonly string[], settings?: Settings): Promise<Finished>
  /** `exec` of a command with the sandbox's address. */
  exec(command: readonly string[], options?: readonly string[], more?: Settings): Promise<Finished>
  /** The same, while it runs. */
  startExec(command: readonly string[], options?: readonly string[], more?: Settings): Running
  /** The private folders that are there. */
  leftovers(): string[]
  /** No private folder is left, and no certificate that is not revoked. */
  expectNothingLeft(): void
}

const caKeys = rsaKeyPair() // one for all of a file: a key takes longer than the rest
let packed: PackedCommand

/** The Node that runs the command: where the edge tests set it, another one than that of the tests. */
const NODE_VARIABLE = 'VTEX_MTLS_TEST_NODE'

/** Makes terminals for the tests of a file. */
export function terminalMaker(): (options?: SandboxOptions) => Promise<Terminal> {
  const node = process.env[NODE_VARIABLE] ?? process.execPath
  const endings: (() => Promise<void>)[] = []
  beforeAll(() => {
    packed = packCommand()
  })
  afterAll(() => packed.remove())
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
  })
  return async (options = {}) => {
    const sandbox = await startSandbox({ caKeys, ...options })
    const root = mkdtempSync(join(tmpdir(), 'terminal-'))
    const running: Running[] = []
    endings.push(async () => {
      for (const { child } of running) child.kill('SIGKILL')
      await sandbox.close()
      rmSync(root, { recursive: true, force: true })
    })
    return open(sandbox, root, node, running)
  }
}

function open(sandbox: Sandbox, root: string, node: string, running: Running[]): Terminal {
  const [folder, temp] = [join(root, 'work'), join(root, 'tmp')]
  for (const path of [folder, temp]) mkdirSync(path)
  const caFile = join(root, 'ca.pem')
  writeFileSync(caFile, sandbox.caPem)
  const env = {
    PATH: [dirname(node), process.env['PATH']].join(':'),
    HOME: folder,
    TMPDIR: temp,
    VTEX_ACCOUNT: sandbox.account,
    VTEX_APP_NAME: 'my-app',
    VTEX_APP_KEY: sandbox.appKey,
    VTEX_APP_TOKEN: sandbox.appToken
  }
  const target = ['--base-url', sandbox.baseUrl, '--server-ca-file', caFile, '--retries', '0']
  const terminal: Terminal = {
    ...{ sandbox, entry: packed.entry, folder, env, target },
    start: (args, { env: more, input, through = (all: string[]) => all } = {}) => {
      const [program = '', ...rest] = through([node, packed.entry, ...args])
      const child = spawn(program, rest, { cwd: folder, env: { ...env, ...more } })
      const one = watch(child, input)
      running.push(one)
      return one
    },
    run: (args, settings) => terminal.start(args, settings).finished,
    startExec: (line, options = [], more = {}) =>
      terminal.start(['exec', ...target, ...options, '--', ...line], more),
    exec: (line, options, more) => terminal.startExec(line, options, more).finished,
    leftovers: () => {
      const found = readdirSync(temp, { recursive: true, encoding: 'utf8' })
      return found.filter((name) => /vtex-mtls-[0-9a-f-]{36}$/.test(name))
    },
    expectNothingLeft: () => {
      expect(terminal.leftovers()).toEqual([])
      expect(sandbox.issued.filter(({ revoked }) => !revoked)).toEqual([])
      expect(sandbox.issued.length).toBeGreaterThan(0)
    }
  }
  return terminal
}

function watch(child: ChildProcess, input: Buffer | string | undefined): Running {
  const chunks: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  child.stdin?.on('error', () => undefined) // a command may not read it
  if (input !== undefined) child.stdin?.end(input)
  const stdout = () => Buffer.concat(chunks).toString()
  const stderr = () => Buffer.concat(errors).toString()
  const finished = new Promise<Finished>((resolve) => {
    const end = (status: number | null, signal: NodeJS.Signals | null) =>
      resolve({ status, signal, stdout: Buffer.concat(chunks), stderr: stderr() })
    child.once('close', end)
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = async (text: string) => {
    let isOver = false
    void finished.then(() => (isOver = true))
    while (!stdout().includes(text)) {
      if (isOver) throw new Error(`It ended without saying "${text}": ${stdout()}${stderr()}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { child, stdout, stderr, said, finished, exited }
}

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatInstructions } from './instructions.ts'
import { help, readOptions, type CliOptions } from './options.ts'
import { startSandbox, type Sandbox, type RecordedRequest } from './server.ts'

/**
 * Runs a sandbox until it is stopped. Prints a page or a line of JSON on stdout, and a line for each
 * request on stderr. The exit status is 2 if the options are wrong, and 1 if it cannot start.
 *
 * @param name the name of the command, for its help
 */
export async function runSandbox(args: string[], name: string): Promise<void> {
  try {
    const options = readOptions(args)
    if (options.help) process.stdout.write(help(name))
    else await run(options)
  } catch (error) {
    fail(2, `${(error as Error).message}\nSee --help.`)
  }
}

async function run(options: CliOptions): Promise<void> {
  process.stderr.on('error', () => {
    // The reader of the log may close the pipe. The sandbox goes on.
  })
  const sandbox = await startSandbox({ ...options, onRequest: logRequest }).catch((error: Error) =>
    fail(1, `The sandbox could not start: ${error.message}`)
  )
  const caFile = writeCaFile(sandbox.caPem)
  scheduleShutdown(options, () => void sandbox.close().then(() => process.exit(0)))
  process.stdout.write(
    options.json ? formatJson(sandbox, caFile) : formatInstructions(sandbox, caFile)
  )
}

/** Stops on a signal, when the time is over, or when the keep-alive file is deleted. */
function scheduleShutdown({ minutes, stopWhenRemoved }: CliOptions, stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  if (minutes < Infinity) setTimeout(stop, minutes * 60_000)
  if (stopWhenRemoved === undefined) return
  const watch = setInterval(() => {
    if (existsSync(stopWhenRemoved)) return
    clearInterval(watch)
    stop()
  }, 200)
}

/** Writes the file into a private folder, which is deleted when the process ends. */
function writeCaFile(caPem: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vtex-sandbox-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, caPem, { mode: 0o600, flag: 'wx' })
  return caFile
}

function formatJson(sandbox: Sandbox, caFile: string): string {
  const { baseUrl, caPem, mode, account, appKey, appToken, userToken } = sandbox
  const facts = { baseUrl, caFile, caPem, mode, account, appKey, appToken, userToken }
  return `${JSON.stringify({ ...facts, pid: process.pid })}\n`
}

/** Logs no header, body or query, because they may hold secrets. */
function logRequest({
  method,
  path,
  status,
  clientCertificateSerial: serial
}: RecordedRequest): void {
  const certificate = serial ? `certificate ${serial}` : 'no certificate'
  const [pathname] = path.split('?')
  console.error(`${method} ${pathname} ${status ?? 'not answered'} (${certificate})`)
}

function fail(code: number, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

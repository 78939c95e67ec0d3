/**
 * A runner for terminals and other CI systems. Messages go to stderr, and the rest is kept in
 * memory.
 */
import { writeSync } from 'node:fs'
import type { Runner } from '../github/runner.ts'

const NAME = 'vtex-mtls'

/**
 * Writes lines to stderr. `process.stderr` is not used, because it makes a pipe non-blocking, also
 * for the command that shares the pipe (libuv, uv_pipe_open).
 */
export function writeError(text: string): void {
  try {
    writeSync(2, `${text}\n`)
  } catch {
    // stderr is closed, or full and not read. That must not prevent the clean-up.
  }
}

export class TerminalRunner implements Runner {
  readonly troubleshootingPage = 'docs/troubleshooting.md'
  readonly whereFilesAre = 'The command finds it by VTEX_MTLS_CERT and VTEX_MTLS_KEY.'
  /** The state for the post step, which runs in this process here. */
  readonly state = new Map<string, string>()
  readonly outputs = new Map<string, string>()
  /** The variables for the command's environment. */
  readonly variables = new Map<string, string>()
  readonly #masks = new Set<string>()
  readonly #quiet: boolean
  readonly #write: (line: string) => void

  /** @param quiet writes only warnings and errors */
  constructor({ quiet = false }: { quiet?: boolean } = {}, write = writeError) {
    this.#quiet = quiet
    this.#write = write
  }

  // Arrow functions, because the pipeline passes single methods on.
  mask = (secret: string): void => void this.#masks.add(secret)
  saveState = (name: string, value: string): void => void this.state.set(name, value)
  setOutput = (name: string, value: string): void => void this.outputs.set(name, value)
  exportVariable = (name: string, value: string): void => void this.variables.set(name, value)
  debug = (): void => undefined // there is no debug log
  info = (message: string): void => (this.#quiet ? undefined : this.#log(message))
  warning = (message: string): void => this.#log(`warning: ${message}`)
  error = (message: string): void => this.#log(`error: ${message}`)
  fail = (message: string): void => this.error(message)
  addSummary = (): Promise<void> => Promise.resolve() // there is no summary page

  /** No message should hold a secret. If one does, it is masked as a runner would mask it. */
  #log(message: string): void {
    const longestFirst = [...this.#masks].sort((one, other) => other.length - one.length)
    const shown = longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), message)
    this.#write(`${NAME}: ${shown}`)
  }
}

/** The runner port for a terminal, or another CI system: messages go to stderr, the rest is kept. */
import { writeSync } from 'node:fs'
import type { Runner } from '../github/runner.ts'

const NAME = 'vtex-mtls'

/**
 * Writes lines to stderr. Not by `process.stderr`: that makes a pipe non-blocking, for the command
 * that shares it, too (libuv, uv_pipe_open).
 */
export function writeError(text: string): void {
  try {
    writeSync(2, `${text}\n`)
  } catch {
    // It is closed, or full and not read: no reason to leave a certificate behind.
  }
}

export class TerminalRunner implements Runner {
  readonly readme = 'README.md'
  /** What main saves and post reads; here both are the same process. */
  readonly state = new Map<string, string>()
  readonly outputs = new Map<string, string>()
  /** For the command's environment. */
  readonly variables = new Map<string, string>()
  readonly #masks = new Set<string>()
  readonly #quiet: boolean
  readonly #write: (line: string) => void

  /** @param quiet warnings and errors alone are written */
  constructor({ quiet = false }: { quiet?: boolean } = {}, write = writeError) {
    this.#quiet = quiet
    this.#write = write
  }

  // Not methods: the pipeline passes single ones on.
  mask = (secret: string): void => void this.#masks.add(secret)
  saveState = (name: string, value: string): void => void this.state.set(name, value)
  setOutput = (name: string, value: string): void => void this.outputs.set(name, value)
  exportVariable = (name: string, value: string): void => void this.variables.set(name, value)
  debug = (): void => undefined // there is no debug log
  info = (message: string): void => (this.#quiet ? undefined : this.#tell(message))
  warning = (message: string): void => this.#tell(`warning: ${message}`)
  error = (message: string): void => this.#tell(`error: ${message}`)
  fail = (message: string): void => this.error(message)
  addSummary = (): Promise<void> => Promise.resolve() // there is no summary page

  /** No message holds a secret; should one do, it is hidden as a runner would. */
  #tell(message: string): void {
    const longestFirst = [...this.#masks].sort((one, other) => other.length - one.length)
    const shown = longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), message)
    this.#write(`${NAME}: ${shown}`)
  }
}

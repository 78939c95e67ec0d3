/** Handles the signals that end this process, and passes them on to the command that it runs. */
import { constants } from 'node:os'
import { isatty } from 'node:tty'
import { ActionError } from '../shared/errors.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
export type Signal = (typeof SIGNALS)[number]

/**
 * Signals that a terminal itself sends to every process in its foreground group (termios(3), ISIG).
 */
const FROM_TERMINAL: readonly Signal[] = ['SIGINT', 'SIGHUP', 'SIGQUIT']

/** The exit status of a process that a signal ended, as shells define it. */
export const statusOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal]

/**
 * Whether this process runs at a terminal. `process.stdin.isTTY` is not used: it opens the stream,
 * and makes the pipe non-blocking for the command that reads from it.
 */
export const atTerminal = (): boolean => [0, 1, 2].some((descriptor) => isatty(descriptor))

/** Handles signals from its construction on, so that none ends this process before the clean-up. */
export class Signals {
  /** The first signal that came before the command was started. */
  first: Signal | undefined
  readonly #abort = new AbortController()
  #forward: ((signal: Signal) => void) | undefined
  #isOver = false

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.#take(signal))
  }

  /** Aborted by the first signal that comes while no command runs. */
  get interrupted(): AbortSignal {
    return this.#abort.signal
  }

  /** Passes each signal on to the command until `work` ends. Later signals are ignored. */
  async whileForwarded<T>(forward: (signal: Signal) => void, work: Promise<T>): Promise<T> {
    this.#forward = forward
    try {
      return await work
    } finally {
      this.#forward = undefined
      this.#isOver = true
    }
  }

  #take(signal: Signal): void {
    if (this.#forward) return this.#forward(signal)
    if (this.#isOver || this.first) return
    this.first = signal
    const message = `It was interrupted by ${signal} before the command was started.`
    this.#abort.abort(new ActionError('INTERRUPTED', message))
  }
}

/**
 * Passes a signal on to the command.
 *
 * At a terminal, this process and the command are in the same foreground group, so the command has
 * received the terminal's signal already. Elsewhere the command leads its own process group, and
 * the signal goes to the whole group: a shell that waits for a program does not end before it.
 */
export function deliver(signal: Signal, pid: number, isAtTerminal: boolean): void {
  if (isAtTerminal && FROM_TERMINAL.includes(signal)) return
  const isGroup = !isAtTerminal && process.platform !== 'win32'
  try {
    process.kill(isGroup ? -pid : pid, signal)
  } catch {
    // The command has just ended.
  }
}

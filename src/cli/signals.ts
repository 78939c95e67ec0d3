/** The signals that end a command, from ours on to the one that we run. */
import { constants } from 'node:os'
import { isatty } from 'node:tty'
import { ActionError } from '../shared/errors.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
export type Signal = (typeof SIGNALS)[number]

/** What a terminal sends to every process of its foreground group by itself (termios(3), ISIG). */
const FROM_TERMINAL: readonly Signal[] = ['SIGINT', 'SIGHUP', 'SIGQUIT']

/** The status of what a signal ended, as shells have it. */
export const statusOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal]

/**
 * Whether we run at a terminal. Not by `process.stdin.isTTY`: to look at that opens the stream, and
 * makes a pipe non-blocking for the command that is to read from it.
 */
export const atTerminal = (): boolean => [0, 1, 2].some((descriptor) => isatty(descriptor))

/** Takes the signals from its making on, so that none of them ends us before we have cleaned up. */
export class Signals {
  /** The first one that came before there was a command. */
  first: Signal | undefined
  readonly #abort = new AbortController()
  #forward: ((signal: Signal) => void) | undefined
  #isOver = false

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.#take(signal))
  }

  /** Aborted by the first of them, as long as no command runs. */
  get interrupted(): AbortSignal {
    return this.#abort.signal
  }

  /** From here on each goes to the command, until `work` ends; after that they are ignored. */
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
 * How a signal reaches the command.
 *
 * At a terminal both are in its foreground group: what the terminal sends has reached the command
 * as well. Elsewhere the command leads a group of its own, with all that it starts: a shell that
 * waits for a program does not end before that does.
 */
export function deliver(signal: Signal, pid: number, isAtTerminal: boolean): void {
  if (isAtTerminal && FROM_TERMINAL.includes(signal)) return
  const isGroup = !isAtTerminal && process.platform !== 'win32'
  try {
    process.kill(isGroup ? -pid : pid, signal)
  } catch {
    // it has just ended
  }
}

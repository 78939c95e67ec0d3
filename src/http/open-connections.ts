/**
 * What the connections to one host know of each other. Some servers take one connection at a time,
 * and wait for its next byte; others allow only a few. So whatever is open without a request on it
 * makes room as soon as a request waits for its connection.
 */
import dns from 'node:dns'
import type { LookupFunction, Socket } from 'node:net'

/** How long a server may take to hang up in turn. */
const GOODBYE_MS = 1000

/** What a connection may always take; and the first one, which no other was opened before. */
const LEAST_MS = 500
const FIRST_MS = 5000

/** How a connection is closed. */
type Close = () => Promise<void>

export class OpenConnections {
  readonly #idle = new Map<object, Close>()
  #longestMs?: number
  #address: string | undefined
  #crowded = false

  /** Whether the host has shown that it does not take several connections at once. */
  get crowded(): boolean {
    return this.#crowded
  }

  /** Whether there is a connection that no request needs now. */
  get hasIdle(): boolean {
    return this.#idle.size > 0
  }

  /** No request needs this connection now: it may be closed at any time. */
  rest(key: object, close: Close): void {
    this.#idle.set(key, close)
  }

  /** A request takes it, or it is closed. */
  forget(key: object): void {
    this.#idle.delete(key)
  }

  /** Closes what no request needs, and waits until it is closed: a second at most. */
  async closeIdle(): Promise<void> {
    const closing = [...this.#idle.values()].map((close) => close())
    this.#idle.clear()
    await Promise.all(closing)
  }

  /** As `closeIdle`; and from here on nothing is opened early or kept. */
  async makeRoom(): Promise<void> {
    this.#crowded = true
    await this.closeIdle()
  }

  /**
   * A request waits for its connection from now on. What is idle makes room if that takes much
   * longer than it took before.
   *
   * @returns what ends the wait
   */
  wait(): () => void {
    const longestMs = this.#longestMs
    const limitMs = longestMs === undefined ? FIRST_MS : Math.max(LEAST_MS, 3 * longestMs)
    if (this.#crowded) void this.makeRoom()
    const timer = setTimeout(() => void this.makeRoom(), limitMs)
    return () => clearTimeout(timer)
  }

  /** A connection was made: to this address, in this time. */
  made(socket: Socket, milliseconds: number): void {
    this.#address = socket.remoteAddress
    this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds)
  }

  /** As Node's own, with the address first that a connection was made to: others may be dead. */
  readonly lookup: LookupFunction = (host, options, callback) => {
    dns.lookup(host, options, (error, found, family) => {
      const known = this.#address
      const list = Array.isArray(found) ? found : undefined
      const sorted = list?.toSorted((a, b) => rank(a.address, known) - rank(b.address, known))
      callback(error, sorted ?? found, family)
    })
  }
}

function rank(address: string, known: string | undefined): number {
  return address === known ? 0 : 1
}

/** Closes a connection so that a server that waits for its next byte sees the end. */
export async function endSocket(socket: Socket): Promise<void> {
  if (socket.destroyed) return
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  if (socket.connecting || secureConnecting) socket.destroy()
  else socket.resume().end()
  const timer = setTimeout(() => socket.destroy(), GOODBYE_MS)
  await closed
  clearTimeout(timer)
}

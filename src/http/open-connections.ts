/**
 * All connections to one host. Some servers serve one connection at a time, and wait for its next
 * byte; others allow only a few connections. So the connections without a request are closed when a
 * request waits too long for its own.
 */
import dns from 'node:dns'
import type { LookupFunction, Socket } from 'node:net'

/** How long a server may take to close its end of a connection. */
const CLOSE_TIMEOUT_MS = 1000

/** The time that a connection may always take, and that the first one may take. */
const MIN_WAIT_MS = 500
const FIRST_WAIT_MS = 5000

/** How a connection is closed. */
type Close = () => Promise<void>

export class OpenConnections {
  readonly #idle = new Map<object, Close>()
  #longestMs?: number
  #address: string | undefined
  #isLimited = false

  /** Whether the host has shown that it does not take several connections at once. */
  get isLimited(): boolean {
    return this.#isLimited
  }

  /** Whether there is a connection that no request needs now. */
  get hasIdle(): boolean {
    return this.#idle.size > 0
  }

  /** Notes that no request uses this connection: it may be closed at any time. */
  addIdle(key: object, close: Close): void {
    this.#idle.set(key, close)
  }

  /** Notes that a request takes the connection, or that it is closed. */
  removeIdle(key: object): void {
    this.#idle.delete(key)
  }

  /** Closes the connections that no request uses, and waits for that: a second at most. */
  async closeIdle(): Promise<void> {
    const closing = [...this.#idle.values()].map((close) => close())
    this.#idle.clear()
    await Promise.all(closing)
  }

  /** As `closeIdle`; from then on no connection is opened early or kept. */
  async limit(): Promise<void> {
    this.#isLimited = true
    await this.closeIdle()
  }

  /**
   * Notes that a request waits for its connection. If that takes much longer than it took before, the
   * idle connections are closed.
   *
   * @returns a function that ends the wait
   */
  startWait(): () => void {
    const longestMs = this.#longestMs
    const limitMs = longestMs === undefined ? FIRST_WAIT_MS : Math.max(MIN_WAIT_MS, 3 * longestMs)
    if (this.#isLimited) void this.limit()
    const timer = setTimeout(() => void this.limit(), limitMs)
    return () => clearTimeout(timer)
  }

  /** Notes that a connection was made to this address, in this time. */
  recordConnection(socket: Socket, milliseconds: number): void {
    this.#address = socket.remoteAddress
    this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds)
  }

  /** Node's own lookup, but the address of an earlier connection comes first: others may be dead. */
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

/** Closes a connection, so that a server that waits for its next byte sees the end. */
export async function closeSocket(socket: Socket): Promise<void> {
  if (socket.destroyed) return
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  if (socket.connecting || secureConnecting) socket.destroy()
  else socket.resume().end()
  const timer = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS)
  await closed
  clearTimeout(timer)
}

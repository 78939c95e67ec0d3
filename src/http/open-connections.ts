/**
 * All connections to one host. Some servers serve one connection at a time and wait for its next
 * byte. Others allow only a few connections. So if a request waits too long for its connection, the
 * connections without a request are closed.
 */
import dns from 'node:dns'
import type { LookupFunction, Socket } from 'node:net'
import { isSecuring } from './tls-handshake.ts'

/** How long a server may take to close its end of a connection. */
const CLOSE_TIMEOUT_MS = 1000

/** How long every connection may take, and how long the first one may take. */
const MIN_WAIT_MS = 500
const FIRST_WAIT_MS = 5000

/** How long the addresses of a host are kept, so that each run asks for them about once. */
const ADDRESSES_MS = 5000

/** How a connection is closed. */
type Close = () => Promise<void>

export class OpenConnections {
  readonly #idle = new Map<object, Close>()
  #longestMs?: number
  #address: string | undefined
  #addresses: { list: dns.LookupAddress[]; until: number } | undefined
  #isLimited = false

  /** Whether the host is known to limit the number of connections at once. */
  get isLimited(): boolean {
    return this.#isLimited
  }

  /** Whether there is a connection that no request uses. */
  get hasIdle(): boolean {
    return this.#idle.size > 0
  }

  /** Records that no request uses this connection. It may be closed at any time. */
  addIdle(key: object, close: Close): void {
    this.#idle.set(key, close)
  }

  /** Records that a request takes the connection, or that it is closed. */
  removeIdle(key: object): void {
    this.#idle.delete(key)
  }

  /** Closes the connections that no request uses. Waits a second at most. */
  async closeIdle(): Promise<void> {
    const closing = [...this.#idle.values()].map((close) => close())
    this.#idle.clear()
    await Promise.all(closing)
  }

  /** Like `closeIdle`. After this call no connection is opened early or kept. */
  async limit(): Promise<void> {
    this.#isLimited = true
    await this.closeIdle()
  }

  /**
   * Records that a request waits for its connection. If the wait is much longer than earlier ones,
   * the idle connections are closed.
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

  /** Records that the host has accepted a connection at this address. */
  recordAddress(socket: Socket): void {
    this.#address = socket.remoteAddress
  }

  /** Records how long a connection took, TLS included. */
  recordConnection(milliseconds: number): void {
    this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds)
  }

  /**
   * Node's lookup, with the address of an earlier connection first, because other addresses may
   * fail. The list is kept, because it is always that of the one host and Node asks for all
   * addresses (`autoSelectFamily`).
   */
  readonly lookup: LookupFunction = (host, options, callback) => {
    const { list, until } = this.#addresses ?? { until: 0 }
    if (list && performance.now() < until)
      return queueMicrotask(() => callback(null, this.#sort(list)))
    dns.lookup(host, options, (error, found, family) => {
      if (!Array.isArray(found)) return callback(error, found, family)
      this.#addresses = { list: found, until: performance.now() + ADDRESSES_MS }
      callback(error, this.#sort(found))
    })
  }

  #sort(list: dns.LookupAddress[]): dns.LookupAddress[] {
    const known = this.#address
    return list.toSorted((a, b) => rank(a.address, known) - rank(b.address, known))
  }
}

function rank(address: string, known: string | undefined): number {
  return address === known ? 0 : 1
}

/** Closes a connection, so that a server that waits for its next byte sees the end. */
export async function closeSocket(socket: Socket): Promise<void> {
  if (socket.destroyed) return
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  if (socket.connecting || isSecuring(socket)) socket.destroy()
  else socket.resume().end()
  const timer = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS)
  await closed
  clearTimeout(timer)
}

/** A connection that is opened before there is anything to send over it. */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Peer } from './connection-options.ts'
import { endSocket, type OpenConnections } from './open-connections.ts'
import { open, type Opening, type Way } from './open-socket.ts'
import { proxyAddress } from './proxy.ts'
import type { Trust } from './secure-context.ts'

/** Servers hang up on clients that say nothing; the strictest of them wait longer than this. */
const FRESH_MS = 5000

/** How long a host that is near takes for a connection. */
const NEAR_MS = 20

/** What was opened before there was a client for it. */
export interface Opened {
  /** Whom the connections trust, with its contexts made already. */
  trust: Trust
  first: EarlySocket
  /** For the next request that needs a connection of its own, once the host has taken the first. */
  next?: Promise<EarlySocket | undefined> | undefined
}

/** Opens a connection early; not where a proxy is used for this host, or the host is crowded. */
export function dial(peer: Peer, proxyEnv: NodeJS.ProcessEnv, way: Way): EarlySocket | undefined {
  if (proxyAddress(peer.baseUrl, proxyEnv) || way.among?.crowded) return undefined
  return new EarlySocket(open(peer, way), way.among)
}

/**
 * Taken once, by the first request. Whatever has become of it until then is no failure, because a
 * new one can be opened in its place.
 */
export class EarlySocket {
  readonly #openedAt = performance.now()
  readonly #opening: Opening
  #socket: Socket | undefined
  #over = false
  #among: OpenConnections | undefined

  constructor(opening: Opening, among?: OpenConnections) {
    this.#opening = opening
    if (among) this.join(among)
    opening.socket.then(
      (socket) => {
        this.#socket = socket
        socket.on('error', () => undefined).once('close', () => this.#end())
      },
      () => this.#end()
    )
  }

  /** From now on it may be closed to make room, as long as it is not taken. */
  join(among: OpenConnections): void {
    if (this.#over) return
    this.#among = among
    among.rest(this, () => this.#close())
    void this.#opening.socket.then(whenSecured).then(
      (socket) => among.made(socket, performance.now() - this.#openedAt),
      () => undefined
    )
  }

  /** Whether the host takes the connection, as soon as that is known. */
  get reached(): Promise<boolean> {
    return this.#opening.socket.then(
      () => true,
      () => false
    )
  }

  /** When TCP is open, or will not be at once. */
  async settled(): Promise<void> {
    await Promise.race([this.reached, new Promise((resolve) => setTimeout(resolve, NEAR_MS))])
  }

  /**
   * `undefined` where it is taken, gone, or so old that the server may be about to hang up; a
   * promise where it is still being opened.
   */
  take(): Socket | Promise<Socket> | undefined {
    if (this.#over) return undefined
    this.#end()
    const socket = this.#socket
    const fresh = performance.now() - this.#openedAt <= FRESH_MS
    if (fresh && !socket) return this.#opening.socket
    if (fresh && socket && isUsable(socket)) return socket
    socket?.destroy()
    return undefined
  }

  /** Ends it, unless a request has it. */
  close(): void {
    if (!this.#socket) this.#opening.abandon()
    else if (!this.#over) this.#socket.destroy()
    this.#end()
  }

  #end(): void {
    this.#over = true
    this.#among?.forget(this)
  }

  async #close(): Promise<void> {
    this.#end()
    if (this.#socket) await endSocket(this.#socket)
    else this.#opening.abandon()
  }
}

/**
 * A server that has said something, such as 408, has answered nobody, and may have hung up after it,
 * which Node tells of only when it is read.
 */
function isUsable(socket: Socket): boolean {
  return socket.readyState === 'open' && socket.readableLength === 0
}

async function whenSecured(socket: Socket): Promise<Socket> {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  if (secureConnecting) await once(socket, 'secureConnect')
  return socket
}

/** Connections that are opened before there is a request to send over them. */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Peer } from './connection-options.ts'
import { endSocket, type OpenConnections } from './open-connections.ts'
import { open, type Opening, type Way } from './open-socket.ts'
import { proxyAddress } from './proxy.ts'
import type { Trust } from './secure-context.ts'

/** Servers hang up on clients that send nothing; the strictest of them wait longer than this. */
const FRESH_MS = 5000

/** How long a host nearby takes for a connection. */
const NEAR_MS = 20

/** The connections that were opened before there was a client. */
export interface Opened {
  /** The CAs that the connections trust, with the TLS contexts that were made already. */
  trust: Trust
  first: EarlySocket
  /** For the next request that needs a connection of its own, once the host has taken the first. */
  next?: Promise<EarlySocket | undefined> | undefined
}

/** Opens a connection early; `undefined` where a proxy is used for this host, or it is crowded. */
export function dial(peer: Peer, proxyEnv: NodeJS.ProcessEnv, way: Way): EarlySocket | undefined {
  if (proxyAddress(peer.baseUrl, proxyEnv) || way.among?.crowded) return undefined
  return new EarlySocket(open(peer, way), way.among)
}

/**
 * A connection that is opened early, and taken once by the first request. If it fails or is closed
 * before that, this is no failure: a new one is opened in its place.
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

  /** From then on it may be closed to make room for others, until it is taken. */
  join(among: OpenConnections): void {
    if (this.#over) return
    this.#among = among
    among.rest(this, () => this.#close())
    void this.#opening.socket.then(whenSecured).then(
      (socket) => among.made(socket, performance.now() - this.#openedAt),
      () => undefined
    )
  }

  /** Whether the host accepts the connection, as soon as that is known. */
  get reached(): Promise<boolean> {
    return this.#opening.socket.then(
      () => true,
      () => false
    )
  }

  /** Resolved when TCP is open or has failed, or after the time that a host nearby needs. */
  async settled(): Promise<void> {
    await Promise.race([this.reached, new Promise((resolve) => setTimeout(resolve, NEAR_MS))])
  }

  /**
   * The socket; a promise where it is still being opened. `undefined` where it was taken, is closed,
   * or is so old that the server may be about to close it.
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

  /** Closes it, unless a request has taken it. */
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

/** The connections that a client opens before its requests need them: one is ready at a time. */
export class PreconnectQueue {
  readonly #among: OpenConnections
  readonly #open: () => EarlySocket
  #ready: EarlySocket | undefined
  #next: Promise<EarlySocket | undefined> | undefined
  /** The one that was taken last: it may still be opening. */
  #taken: EarlySocket | undefined
  #closed = false

  /**
   * @param opened what was opened before there was a client: `early` is ready, and `openAhead` takes
   *   `next` instead of opening a connection
   */
  constructor(
    opened: {
      early?: EarlySocket | undefined
      next?: Promise<EarlySocket | undefined> | undefined
    },
    among: OpenConnections,
    open: () => EarlySocket
  ) {
    this.#among = among
    this.#open = open
    this.#ready = opened.early
    this.#next = opened.next
    this.#ready?.join(among)
  }

  /** Whether a connection waits for a request. */
  get isReady(): boolean {
    return this.#ready !== undefined
  }

  /** The connection that is ready, as `EarlySocket.take` gives it. */
  take(): ReturnType<EarlySocket['take']> {
    this.#taken = this.#ready
    this.#ready = undefined
    return this.#taken?.take()
  }

  /** Opens a connection, unless one is ready. */
  openAhead(): void {
    const next = this.#next
    this.#next = undefined
    if (next) void next.then((opened) => this.#put(opened))
    else this.#put() // at once: it comes before those that are opened next
  }

  #put(opened?: EarlySocket): void {
    if (this.#ready || this.#closed || this.#among.crowded) return opened?.close()
    opened?.join(this.#among)
    this.#ready = opened ?? this.#open()
  }

  close(): void {
    this.#closed = true
    void this.#next?.then((next) => next?.close())
    this.#ready?.close()
    this.#taken?.close()
  }
}

/**
 * What a server sends before a request, such as 408, answers none. It may have hung up after it, which
 * Node reports only once that is read.
 */
function isUsable(socket: Socket): boolean {
  return socket.readyState === 'open' && socket.readableLength === 0
}

async function whenSecured(socket: Socket): Promise<Socket> {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  if (secureConnecting) await once(socket, 'secureConnect')
  return socket
}

/** Connections that are opened before there is a request to send over them. */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Peer } from './connection-options.ts'
import { closeSocket, type OpenConnections } from './open-connections.ts'
import { openSocket, type SocketOpening, type OpenOptions } from './open-socket.ts'
import { proxyAddress } from './proxy.ts'
import type { TrustStore } from './secure-context.ts'

/** Servers hang up on clients that send nothing; the strictest of them wait longer than this. */
const MAX_IDLE_MS = 5000

/** How long a host nearby takes for a connection. */
const TCP_WAIT_MS = 20

/** The connections that were opened before there was a client. */
export interface PreconnectedSockets {
  /** The CAs that the connections trust, with the TLS contexts that were made already. */
  trust: TrustStore
  first: PreconnectedSocket
  /** For the next request that needs a connection of its own, once the host has taken the first. */
  next?: Promise<PreconnectedSocket | undefined> | undefined
}

/** Opens a connection early; `undefined` where a proxy is used for this host, or it is crowded. */
export function preconnect(
  peer: Peer,
  proxyEnv: NodeJS.ProcessEnv,
  options: OpenOptions
): PreconnectedSocket | undefined {
  if (proxyAddress(peer.baseUrl, proxyEnv) || options.openConnections?.isLimited) return undefined
  return new PreconnectedSocket(openSocket(peer, options), options.openConnections)
}

/**
 * A connection that is opened early, and taken once by the first request. If it fails or is closed
 * before that, this is no failure: a new one is opened in its place.
 */
export class PreconnectedSocket {
  readonly #openedAt = performance.now()
  readonly #opening: SocketOpening
  #socket: Socket | undefined
  #ended = false
  #openConnections: OpenConnections | undefined

  constructor(opening: SocketOpening, openConnections?: OpenConnections) {
    this.#opening = opening
    if (openConnections) this.joinConnections(openConnections)
    opening.socket.then(
      (socket) => {
        this.#socket = socket
        socket.on('error', () => undefined).once('close', () => this.#end())
      },
      () => this.#end()
    )
  }

  /** From then on it may be closed to make room for others, until it is taken. */
  joinConnections(openConnections: OpenConnections): void {
    if (this.#ended) return
    this.#openConnections = openConnections
    openConnections.addIdle(this, () => this.#close())
    void this.#opening.socket.then(waitForTls).then(
      (socket) => openConnections.recordConnection(socket, performance.now() - this.#openedAt),
      () => undefined
    )
  }

  /** Whether the host accepts the connection, as soon as that is known. */
  get connected(): Promise<boolean> {
    return this.#opening.socket.then(
      () => true,
      () => false
    )
  }

  /** Resolved when TCP is open or has failed, or after the time that a host nearby needs. */
  async waitForTcp(): Promise<void> {
    await Promise.race([this.connected, new Promise((resolve) => setTimeout(resolve, TCP_WAIT_MS))])
  }

  /**
   * The socket; a promise where it is still being opened. `undefined` where it was taken, is closed,
   * or is so old that the server may be about to close it.
   */
  claim(): Socket | Promise<Socket> | undefined {
    if (this.#ended) return undefined
    this.#end()
    const socket = this.#socket
    const isFresh = performance.now() - this.#openedAt <= MAX_IDLE_MS
    if (isFresh && !socket) return this.#opening.socket
    if (isFresh && socket && isUsable(socket)) return socket
    socket?.destroy()
    return undefined
  }

  /** Closes it, unless a request has taken it. */
  close(): void {
    if (!this.#socket) this.#opening.cancel()
    else if (!this.#ended) this.#socket.destroy()
    this.#end()
  }

  #end(): void {
    this.#ended = true
    this.#openConnections?.removeIdle(this)
  }

  async #close(): Promise<void> {
    this.#end()
    if (this.#socket) await closeSocket(this.#socket)
    else this.#opening.cancel()
  }
}

/** The connections that a client opens before its requests need them: one is ready at a time. */
export class PreconnectQueue {
  readonly #openConnections: OpenConnections
  readonly #openSocket: () => PreconnectedSocket
  #ready: PreconnectedSocket | undefined
  #next: Promise<PreconnectedSocket | undefined> | undefined
  /** The one that was taken last: it may still be opening. */
  #claimed: PreconnectedSocket | undefined
  #closed = false

  /**
   * @param opened what was opened before there was a client: `early` is ready, and `openAhead` takes
   *   `next` instead of opening a connection
   */
  constructor(
    opened: {
      preconnected?: PreconnectedSocket | undefined
      next?: Promise<PreconnectedSocket | undefined> | undefined
    },
    openConnections: OpenConnections,
    open: () => PreconnectedSocket
  ) {
    this.#openConnections = openConnections
    this.#openSocket = open
    this.#ready = opened.preconnected
    this.#next = opened.next
    this.#ready?.joinConnections(openConnections)
  }

  /** Whether a connection waits for a request. */
  get isReady(): boolean {
    return this.#ready !== undefined
  }

  /** The connection that is ready, as `PreconnectedSocket.take` gives it. */
  claim(): ReturnType<PreconnectedSocket['claim']> {
    this.#claimed = this.#ready
    this.#ready = undefined
    return this.#claimed?.claim()
  }

  /** Opens a connection, unless one is ready. */
  preconnectNext(): void {
    const next = this.#next
    this.#next = undefined
    if (next) void next.then((opened) => this.#setReady(opened))
    else this.#setReady() // at once: it comes before those that are opened next
  }

  #setReady(opened?: PreconnectedSocket): void {
    if (this.#ready || this.#closed || this.#openConnections.isLimited) return opened?.close()
    opened?.joinConnections(this.#openConnections)
    this.#ready = opened ?? this.#openSocket()
  }

  close(): void {
    this.#closed = true
    void this.#next?.then((next) => next?.close())
    this.#ready?.close()
    this.#claimed?.close()
  }
}

/**
 * What a server sends before a request, such as 408, answers none. It may have hung up after it, which
 * Node reports only once that is read.
 */
function isUsable(socket: Socket): boolean {
  return socket.readyState === 'open' && socket.readableLength === 0
}

async function waitForTls(socket: Socket): Promise<Socket> {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  if (secureConnecting) await once(socket, 'secureConnect')
  return socket
}

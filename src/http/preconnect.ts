/** Connections that are opened before there is a request to send over them. */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Peer } from './connection-options.ts'
import { closeSocket, type OpenConnections } from './open-connections.ts'
import { openSocket, type SocketOpening, type OpenOptions } from './open-socket.ts'
import { proxyAddress } from './proxy.ts'
import type { TrustStore } from './secure-context.ts'
import { isSecuring } from './tls-handshake.ts'

/** Servers hang up on clients that send nothing. The strictest of them wait longer than this. */
const MAX_IDLE_MS = 5000

/** The usual time to connect to a host nearby, and to read the CAs meanwhile. */
const TCP_WAIT_MS = 50

/** Connections that were opened before there was a client. */
export interface PreconnectedSockets {
  /** The trusted CAs, with the TLS contexts that were made already. */
  trust: TrustStore
  openConnections: OpenConnections
  first: PreconnectedSocket
  /** For the next request that needs its own connection, once the host has accepted the first. */
  next?: Promise<PreconnectedSocket | undefined> | undefined
}

/** Opens a connection early. `undefined` if this host needs a proxy or limits its connections. */
export function preconnect(
  peer: Peer,
  proxyEnv: NodeJS.ProcessEnv,
  options: OpenOptions
): PreconnectedSocket | undefined {
  if (proxyAddress(peer.baseUrl, proxyEnv) || options.openConnections.isLimited) return undefined
  return new PreconnectedSocket(openSocket(peer, options), options.openConnections)
}

/**
 * A connection that is opened early, and taken once by the first request. It is no error if it
 * fails or is closed before that: then a new one is opened.
 */
export class PreconnectedSocket {
  readonly #openedAt = performance.now()
  readonly #opening: SocketOpening
  #socket: Socket | undefined
  #ended = false
  readonly #openConnections: OpenConnections

  /** @param openConnections they may close it to make room for others, until it is taken */
  constructor(opening: SocketOpening, openConnections: OpenConnections) {
    this.#opening = opening
    this.#openConnections = openConnections
    openConnections.addIdle(this, () => this.#close())
    opening.socket.then(
      (socket) => {
        this.#socket = socket
        socket.on('error', () => undefined).once('close', () => this.#end())
        openConnections.recordAddress(socket)
      },
      () => this.#end()
    )
    opening.socket.then(waitForTls).then(
      () => openConnections.recordConnection(performance.now() - this.#openedAt),
      () => undefined
    )
  }

  /** Whether the host accepts the connection. Resolved as soon as that is known. */
  get connected(): Promise<boolean> {
    return this.#opening.socket.then(
      () => true,
      () => false
    )
  }

  /** Resolved when TCP is open or has failed, or after the usual time to connect to a host nearby. */
  async waitForTcp(): Promise<void> {
    await Promise.race([this.connected, new Promise((resolve) => setTimeout(resolve, TCP_WAIT_MS))])
  }

  /**
   * The socket, or a promise if it is still being opened. `undefined` if it was taken, is closed,
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

  /** Closes the connection, unless a request has taken it. */
  close(): void {
    if (!this.#socket) this.#opening.cancel()
    else if (!this.#ended) this.#socket.destroy()
    this.#end()
  }

  #end(): void {
    this.#ended = true
    this.#openConnections.removeIdle(this)
  }

  async #close(): Promise<void> {
    this.#end()
    if (this.#socket) await closeSocket(this.#socket)
    else this.#opening.cancel()
  }
}

/** The connections that a client opens before its requests need them. One is ready at a time. */
export class PreconnectQueue {
  readonly #openConnections: OpenConnections
  readonly #openSocket: () => PreconnectedSocket
  #ready: PreconnectedSocket | undefined
  #next: Promise<PreconnectedSocket | undefined> | undefined
  /** The connection that was taken last. It may still be opening. */
  #claimed: PreconnectedSocket | undefined
  #closed = false

  /**
   * @param opened the connections that were opened before there was a client: `preconnected` is
   * ready, and `preconnectNext` takes `next` instead of opening a connection
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
  }

  /** Whether a connection waits for a request. */
  get isReady(): boolean {
    return this.#ready !== undefined
  }

  /** Takes the connection that is ready, as `PreconnectedSocket.claim` does. */
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
    else this.#setReady() // at once, so that it comes before those that are opened next
  }

  #setReady(opened?: PreconnectedSocket): void {
    if (this.#ready || this.#closed || this.#openConnections.isLimited) return opened?.close()
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
 * RFC 9110, 15.5.9: what a server sends before a request, such as a 408, is no response to it. The
 * server may then have hung up, which Node reports only after that data is read.
 */
function isUsable(socket: Socket): boolean {
  return socket.readyState === 'open' && socket.readableLength === 0
}

async function waitForTls(socket: Socket): Promise<void> {
  if (isSecuring(socket)) await once(socket, 'secureConnect')
}

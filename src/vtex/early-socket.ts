/** A connection that is opened before there is anything to send over it. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { type Peer, tcpOptions, tlsOptions } from './connection-options.ts'
import { watchHandshake } from './handshake.ts'
import { endSocket, type OpenConnections } from './open-connections.ts'
import { proxyAddress } from './proxy-address.ts'
import type { TlsClient } from './trust.ts'

/** Servers hang up on clients that say nothing; the strictest of them wait longer than this. */
const FRESH_MS = 5000

/** How long a host that is near takes for a connection. */
const NEAR_MS = 20

/** What is being opened: the socket once TCP stands, with TLS begun on it where that is wanted. */
export interface Opening {
  socket: Promise<Socket>
  /** Ends it while there is no socket yet. */
  abandon(): void
}

/** Opens a connection early; not where a proxy is set, which has to be asked for it. */
export function dial(
  peer: Peer,
  proxyEnv: NodeJS.ProcessEnv,
  upTo: 'tcp' | 'tls',
  client?: TlsClient,
  among?: OpenConnections
): EarlySocket | undefined {
  if (proxyAddress(proxyEnv) || among?.crowded) return undefined
  const early = new EarlySocket(openDirectly(peer, upTo, client, among))
  if (among) early.join(among)
  return early
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

  constructor(opening: Opening) {
    this.#opening = opening
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

  /** When TCP is open, or will not be at once. */
  async settled(): Promise<void> {
    const open = this.#opening.socket.catch(() => undefined)
    await Promise.race([open, new Promise((resolve) => setTimeout(resolve, NEAR_MS))])
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

/**
 * TLS is begun when TCP stands, and its context, for which Node may read a long list of CAs, is made
 * meanwhile. Put on a socket that is still looking for an address, TLS would lose it at the second
 * one (Node 24.21).
 */
function openDirectly(
  peer: Peer,
  upTo: 'tcp' | 'tls',
  client: TlsClient | undefined,
  among: OpenConnections | undefined
): Opening {
  const options = tcpOptions(peer, among?.lookup)
  const tcp = connect(options)
  const tls = upTo === 'tls' ? tlsOptions(peer, client) : undefined
  const socket = new Promise<Socket>((resolve, reject) => {
    tcp.on('error', reject).once('close', () => reject(new Error('It was closed.')))
    tcp.once('connect', () => {
      if (!tls) return resolve(tcp)
      const secured = connectTls({ ...options, ...tls, socket: tcp })
      watchHandshake(secured)
      resolve(secured)
    })
  })
  return { socket, abandon: () => tcp.destroy() }
}

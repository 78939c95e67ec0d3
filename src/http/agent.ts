/** Node's agent, which keeps a client's connections, with support for a proxy. */
import type { ClientRequest } from 'node:http'
import { Agent, type AgentOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { watchHandshake } from './tls-handshake.ts'
import { closeSocket, type OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import { openTunnel, type TunnelTarget } from './tunnel.ts'

type CreateConnection = Agent['createConnection']
type Options = Parameters<CreateConnection>[0]

/** The sources of connections. */
export interface ConnectionSources {
  /** The proxy for every new connection, if there is one. */
  proxy: Proxy | undefined
  /** The connection that was opened early, up to TCP or with TLS begun, if it is still usable. */
  claimPreconnected(): Socket | Promise<Socket> | undefined
  /** The other connections to the same host. */
  openConnections: OpenConnections
}

/**
 * Uses the connection that was opened early first, supports a proxy, and measures every handshake.
 */
export class TrackingAgent extends Agent {
  readonly #sources: ConnectionSources
  readonly #sockets = new Set<Duplex>()
  readonly #closing = new AbortController()

  constructor(options: AgentOptions, sources: ConnectionSources) {
    super(options)
    this.#sources = sources
  }

  override createConnection(...[options, callback]: Parameters<CreateConnection>) {
    const connection = this.#connect(options)
    if (!(connection instanceof Promise)) return connection
    connection.then(
      (socket) => callback?.(null, socket as Duplex),
      (error: Error) => callback?.(error, undefined as unknown as Duplex)
    )
    return undefined
  }

  /** Returns the connection that was opened early, or one through the proxy, or a direct one. */
  #connect(options: Options) {
    const { proxy, claimPreconnected } = this.#sources
    const preconnected = claimPreconnected()
    if (preconnected instanceof Promise)
      return preconnected.then((socket) => this.#usePreconnected(options, socket))
    if (preconnected) return this.#usePreconnected(options, preconnected)
    if (!proxy) return this.#startTls(options, undefined)
    const opening = openTunnel(proxy, options as TunnelTarget, this.#closing.signal)
    return opening.then((tunnel) => this.#startTls(options, tunnel))
  }

  #usePreconnected(options: Options, preconnected: Socket) {
    return preconnected instanceof TLSSocket
      ? this.#track(preconnected)
      : this.#startTls(options, preconnected)
  }

  #startTls(options: Options, over: Duplex | undefined) {
    const socket = super.createConnection({ ...options, ...(over && { socket: over }) })
    if (!socket) return socket
    if (socket instanceof TLSSocket) watchHandshake(socket, { isEarly: false })
    return this.#track(socket)
  }

  #track(socket: Duplex): Duplex {
    this.#sockets.add(socket)
    // A request that has ended meanwhile does not listen, and an unhandled error ends the process.
    socket.on('error', () => undefined)
    if (this.#closing.signal.aborted) this.destroy() // requested after the agent was closed
    return socket.once('close', () => {
      this.#sockets.delete(socket)
      this.#sources.openConnections.removeIdle(socket)
    })
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node documents a boolean, which is missing in its type declarations
    const kept = super.keepSocketAlive(socket) as unknown as boolean
    if (this.#sources.openConnections.isLimited || !kept) return false
    this.#sources.openConnections.addIdle(socket, () => closeSocket(socket as Socket))
    return true
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    this.#sources.openConnections.removeIdle(socket)
    super.reuseSocket(socket, request)
  }

  override destroy(): void {
    const reason = new Error('The client was closed.')
    this.#closing.abort(reason)
    super.destroy()
    for (const socket of this.#sockets) socket.destroy(reason)
  }
}

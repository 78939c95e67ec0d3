/** Node's agent, which keeps the connections of a client, with a proxy where there is one. */
import type { ClientRequest } from 'node:http'
import { Agent, type AgentOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { watchHandshake } from './tls-handshake.ts'
import { endSocket, type OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import { openTunnel, type Target } from './tunnel.ts'

type CreateConnection = Agent['createConnection']
type Options = Parameters<CreateConnection>[0]

/** Where connections come from. */
export interface Sources {
  /** Every new connection goes through it, if there is one. */
  proxy: Proxy | undefined
  /** The connection that was opened early, up to TCP or with TLS begun, if it can still be used. */
  takeEarly(): Socket | Promise<Socket> | undefined
  /** The other connections to the same host. */
  among: OpenConnections
}

/** Uses what was opened early first, goes through the proxy, and times every handshake. */
export class EdgeAgent extends Agent {
  readonly #sources: Sources
  readonly #open = new Set<Duplex>()
  readonly #closing = new AbortController()

  constructor(options: AgentOptions, sources: Sources) {
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

  /** Over what was opened early; else through the proxy; else directly. */
  #connect(options: Options) {
    const { proxy, takeEarly } = this.#sources
    const early = takeEarly()
    if (early instanceof Promise) return early.then((socket) => this.#useEarly(options, socket))
    if (early) return this.#useEarly(options, early)
    if (!proxy) return this.#secure(options, undefined)
    const opening = openTunnel(proxy, options as Target, this.#closing.signal)
    return opening.then((tunnel) => this.#secure(options, tunnel))
  }

  #useEarly(options: Options, early: Socket) {
    return early instanceof TLSSocket ? this.#hold(early) : this.#secure(options, early)
  }

  #secure(options: Options, over: Duplex | undefined) {
    const socket = super.createConnection({ ...options, ...(over && { socket: over }) })
    if (!socket) return socket
    if (socket instanceof TLSSocket) watchHandshake(socket)
    return this.#hold(socket)
  }

  #hold(socket: Duplex): Duplex {
    this.#open.add(socket)
    if (this.#closing.signal.aborted) this.destroy() // it was requested after the end
    return socket.once('close', () => {
      this.#open.delete(socket)
      this.#sources.among.forget(socket)
    })
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node documents a boolean, which is missing in its type declarations
    const kept = super.keepSocketAlive(socket) as unknown as boolean
    if (this.#sources.among.crowded || !kept) return false
    this.#sources.among.rest(socket, () => endSocket(socket as Socket))
    return true
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    this.#sources.among.forget(socket)
    super.reuseSocket(socket, request)
  }

  override destroy(): void {
    const reason = new Error('The client was closed.')
    this.#closing.abort(reason)
    super.destroy()
    for (const socket of this.#open) socket.destroy(reason)
  }
}

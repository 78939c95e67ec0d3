/** What the connections of a client are kept in: Node's agent, with a proxy where there is one. */
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
  /** What every connection goes through, if there is one. */
  proxy: Proxy | undefined
  /** What was opened early, open up to TCP or with TLS begun, if it is still good. */
  takeEarly(): Socket | Promise<Socket> | undefined
  /** The other connections to the same host. */
  among: OpenConnections
}

/** Hands out what was opened early first, goes through the proxy, and sees every handshake. */
export class EdgeAgent extends Agent {
  readonly #sources: Sources
  readonly #open = new Set<Duplex>()
  readonly #closing = new AbortController()

  constructor(options: AgentOptions, sources: Sources) {
    super(options)
    this.#sources = sources
  }

  override createConnection(...[options, callback]: Parameters<CreateConnection>) {
    const { proxy, takeEarly } = this.#sources
    const early = takeEarly()
    const secure = (over: Socket | undefined) =>
      over instanceof TLSSocket ? this.#hold(over) : this.#secure(options, over)
    if (!(early instanceof Promise) && (early || !proxy)) return secure(early)
    const opening = early
      ? early.then(secure)
      : openTunnel(proxy as Proxy, options as Target, this.#closing.signal).then((tunnel) =>
          this.#secure(options, tunnel)
        )
    opening.then(
      (socket) => callback?.(null, socket as Duplex),
      (error: Error) => callback?.(error, undefined as unknown as Duplex)
    )
    return undefined
  }

  #secure(options: Options, over: Duplex | undefined) {
    const socket = super.createConnection({ ...options, ...(over && { socket: over }) })
    if (!socket) return socket
    if (socket instanceof TLSSocket) watchHandshake(socket)
    return this.#hold(socket)
  }

  #hold(socket: Duplex): Duplex {
    this.#open.add(socket)
    if (this.#closing.signal.aborted) this.destroy() // it was asked for after the end
    return socket.once('close', () => {
      this.#open.delete(socket)
      this.#sources.among.forget(socket)
    })
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node documents a boolean, which its declarations do not know
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

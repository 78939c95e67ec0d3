/** What the connections of a client are kept in: Node's agent, with a proxy where there is one. */
import { Agent, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import type { EarlySocket } from './early-socket.ts'
import { watchHandshake } from './handshake.ts'
import type { Proxy } from './proxy-address.ts'
import { openTunnel, type Target } from './tunnel.ts'

type CreateConnection = Agent['createConnection']
type Options = Parameters<CreateConnection>[0]

/** Where connections come from. */
export interface Sources {
  /** What every connection goes through, if there is one. */
  proxy?: Proxy | undefined
  /** What the first request goes over, if it is still good by then. */
  early?: EarlySocket | undefined
}

/** Hands out the early socket first, goes through the proxy, and sees every handshake. */
export class EdgeAgent extends Agent {
  readonly #sources: Sources
  readonly #open = new Set<Duplex>()
  readonly #closing = new AbortController()

  constructor(options: AgentOptions, sources: Sources = {}) {
    super(options)
    this.#sources = sources
  }

  override createConnection(...[options, callback]: Parameters<CreateConnection>) {
    const { proxy, early } = this.#sources
    if (!proxy) {
      const socket = early?.take()
      return socket instanceof TLSSocket ? socket : this.#secure(options, socket)
    }
    openTunnel(proxy, options as Target, this.#closing.signal).then(
      (tunnel) => callback?.(null, this.#secure(options, tunnel) as Duplex),
      (error: Error) => callback?.(error, undefined as unknown as Duplex)
    )
    return undefined
  }

  #secure(options: Options, over: Duplex | undefined) {
    const socket = super.createConnection({ ...options, ...(over && { socket: over }) })
    if (!socket) return socket
    if (socket instanceof TLSSocket) watchHandshake(socket)
    this.#open.add(socket)
    if (this.#closing.signal.aborted) this.destroy() // it was asked for after the end
    return socket.once('close', () => this.#open.delete(socket))
  }

  override destroy(): void {
    const reason = new Error('The client was closed.')
    this.#closing.abort(reason)
    super.destroy()
    this.#sources.early?.close()
    for (const socket of this.#open) socket.destroy(reason)
  }
}

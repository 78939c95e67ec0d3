/** What the connections of a client are kept in: Node's agent, with a proxy where there is one. */
import type { ClientRequest } from 'node:http'
import { Agent, type AgentOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { ActionError } from '../errors.ts'
import { watchHandshake } from './handshake.ts'
import { endSocket, type OpenConnections } from './open-connections.ts'
import { proxyAddress } from './proxy-address.ts'

type CreateConnection = Agent['createConnection']

/** Where a connection comes from that was opened before, if there is one. */
export type TakeEarly = () => Socket | Promise<Socket> | undefined

/**
 * Hands out what was opened early first, and sees every handshake but those through a proxy.
 *
 * Node's own agent (24.21) knows a socket only from when a proxy has opened its tunnel: it would
 * leave one behind to a proxy that never answers, or that refuses and does not hang up. Either
 * would keep the process alive.
 */
class EdgeAgent extends Agent {
  readonly #takeEarly: TakeEarly
  readonly #among: OpenConnections
  readonly #waiting = new Set<Duplex>()
  #isDestroyed = false

  constructor(options: AgentOptions, among: OpenConnections, takeEarly: TakeEarly) {
    super(options)
    this.#among = among
    this.#takeEarly = takeEarly
  }

  override createConnection(...[options, callback]: Parameters<CreateConnection>) {
    const early = this.#takeEarly()
    if (!(early instanceof Promise)) return this.#createOver(early, options, callback)
    early
      .then((socket) => callback?.(null, this.#createOver(socket, options) as Duplex))
      .catch((error: Error) => callback?.(error, undefined as unknown as Duplex))
    return undefined
  }

  #createOver(early: Socket | undefined, ...[options, callback]: Parameters<CreateConnection>) {
    if (early instanceof TLSSocket) return this.#hold(early)
    const socket = super.createConnection(
      { ...options, ...(early && { socket: early }) },
      (error, tunnel) => {
        if (socket) this.#waiting.delete(socket)
        if (error) socket?.destroy()
        callback?.(error, tunnel)
      }
    )
    if (!socket) return socket
    if (socket instanceof TLSSocket) watchHandshake(socket)
    return this.#hold(socket)
  }

  #hold(socket: Duplex): Duplex {
    this.#waiting.add(socket)
    if (this.#isDestroyed) this.destroy() // it was asked for after the end
    return socket.once('close', () => this.#waiting.delete(socket))
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Of Node's declarations, this one alone gives no boolean
    const kept = super.keepSocketAlive(socket) as unknown as boolean
    if (this.#among.crowded || !kept) return false
    this.#among.rest(socket, () => endSocket(socket as Socket))
    socket.once('close', () => this.#among.forget(socket))
    return true
  }

  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    this.#among.forget(socket)
    super.reuseSocket(socket, request)
  }

  override destroy(): void {
    this.#isDestroyed = true
    super.destroy()
    for (const socket of this.#waiting) socket.destroy(new Error('The client was closed.'))
  }
}

/**
 * An agent that goes through the proxy of its `proxyEnv`, if one is named and NO_PROXY lets it.
 *
 * @param among the connections that make room for each other
 * @param takeEarly what a request goes over that needs a connection, if there is one still good
 * @throws ActionError NETWORK_PROXY where the proxy has no address that Node can use
 */
export function makeAgent(
  options: AgentOptions & { proxyEnv?: NodeJS.ProcessEnv },
  among: OpenConnections,
  takeEarly: TakeEarly
): Agent {
  const address = proxyAddress(options.proxyEnv)
  // Of any other scheme, or none, Node makes nothing, and goes without the proxy unasked.
  if (address && !/^https?:\/\//.test(address)) throw unusable()
  try {
    return new EdgeAgent(options, among, takeEarly)
  } catch (cause) {
    throw unusable(cause)
  }
}

function unusable(cause?: unknown): ActionError {
  const message = 'The proxy that HTTPS_PROXY names has no usable address.'
  return new ActionError('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause })
}

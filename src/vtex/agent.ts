/** What the connections of a client are kept in: Node's agent, with a proxy where there is one. */
import { Agent, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { ActionError } from '../errors.ts'
import type { EarlySocket } from './early-socket.ts'
import { watchHandshake } from './handshake.ts'
import { proxyAddress } from './proxy-address.ts'

/** How long a server has to end a connection that we have ended. */
const CLOSE_MS = 1000

type CreateConnection = Agent['createConnection']

/**
 * Hands out the early socket first, and sees every handshake but those through a proxy.
 *
 * Node's own agent (24.21) knows a socket only from when a proxy has opened its tunnel: it would
 * leave one behind to a proxy that never answers, or that refuses and does not hang up. Either
 * would keep the process alive.
 */
export class EdgeAgent extends Agent {
  readonly #early: EarlySocket | undefined
  readonly #waiting = new Set<Duplex>()
  #isDestroyed = false

  constructor(options: AgentOptions, early: EarlySocket | undefined) {
    super(options)
    this.#early = early
  }

  override createConnection(...[options, callback]: Parameters<CreateConnection>) {
    const early = this.#early?.take()
    if (early instanceof TLSSocket) return early
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
    this.#waiting.add(socket)
    if (this.#isDestroyed) this.destroy() // somebody asked for it although nobody will end it
    return socket.once('close', () => this.#waiting.delete(socket))
  }

  /** Ends the connections that carry no request, and waits until they are closed, but not long. */
  async closeIdle(): Promise<void> {
    const idle = [this.#early?.take(), ...Object.values(this.freeSockets).flat()]
    await Promise.all(idle.map((socket) => socket && endGently(socket)))
  }

  override destroy(): void {
    this.#isDestroyed = true
    super.destroy()
    this.#early?.close()
    for (const socket of this.#waiting) socket.destroy(new Error('The client was closed.'))
  }
}

/**
 * An agent that goes through the proxy of its `proxyEnv`, if one is named and NO_PROXY lets it.
 *
 * @param early what the first request goes over, if it is still good by then
 * @throws ActionError NETWORK_PROXY where the proxy has no address that Node can use
 */
export function makeAgent(
  options: AgentOptions & { proxyEnv?: NodeJS.ProcessEnv },
  early?: EarlySocket
): EdgeAgent {
  const address = proxyAddress(options.proxyEnv)
  // Of any other scheme, or none, Node makes nothing, and goes without the proxy unasked.
  if (address && !/^https?:\/\//.test(address)) throw unusable()
  try {
    return new EdgeAgent(options, early)
  } catch (cause) {
    throw unusable(cause)
  }
}

/** The server has noticed when it ends its side, too; one that does not is not waited for. */
function endGently(socket: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), CLOSE_MS)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.resume().end()
  })
}

function unusable(cause?: unknown): ActionError {
  const message = 'The proxy that HTTPS_PROXY names has no usable address.'
  return new ActionError('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause })
}

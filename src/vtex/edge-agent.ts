import { Agent, type AgentOptions } from 'node:https'
import { TLSSocket } from 'node:tls'
import { ActionError } from '../errors.ts'
import type { EarlySocket } from './early-socket.ts'
import { watchHandshake } from './handshake.ts'

/** Hands out the early socket first, and sees every handshake but those through a proxy. */
class EdgeAgent extends Agent {
  readonly #early: EarlySocket | undefined

  constructor(options: AgentOptions, early: EarlySocket | undefined) {
    super(options)
    this.#early = early
  }

  override createConnection(...[options, callback]: Parameters<Agent['createConnection']>) {
    const early = this.#early?.take()
    if (early instanceof TLSSocket) return early
    const socket = super.createConnection({ ...options, ...(early && { socket: early }) }, callback)
    if (socket instanceof TLSSocket) watchHandshake(socket)
    return socket
  }
}

/**
 * An agent for one origin. Node reads the proxy's address here, and is not polite about one that is
 * none.
 *
 * @throws ActionError NETWORK_PROXY
 */
export function makeAgent(options: AgentOptions, early: EarlySocket | undefined): Agent {
  try {
    return new EdgeAgent(options, early)
  } catch (cause) {
    const message = 'The proxy that HTTPS_PROXY names has no usable address.'
    throw new ActionError('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause })
  }
}

/** How a connection is opened before a request asks for one. */
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { type Peer, tcpOptions, tlsOptions } from './connection-options.ts'
import { watchHandshake } from './tls-handshake.ts'
import type { OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import type { TlsClient } from './secure-context.ts'
import { openTunnel } from './tunnel.ts'

/** A connection that is being opened. */
export interface Opening {
  /** Once TCP stands, or a proxy's tunnel; with TLS begun on it where that is wanted. */
  socket: Promise<Socket>
  /** Ends it while there is no socket yet. */
  abandon(): void
}

/** How far a connection is opened, as whom, and through what. */
export interface Way {
  upTo: 'tcp' | 'tls'
  client?: TlsClient | undefined
  proxy?: Proxy | undefined
  among?: OpenConnections | undefined
}

/**
 * Opens a connection. TLS is begun when TCP stands, and its context, for which Node may read a long
 * list of CAs, is made meanwhile. Put on a socket that is still looking for an address, TLS would
 * lose it at the second one (Node 24.21).
 */
export function open(peer: Peer, { upTo, client, proxy, among }: Way): Opening {
  const options = tcpOptions(peer, among?.lookup)
  const { socket, abandon } = proxy ? throughProxy(proxy, options) : directly(options)
  if (upTo === 'tcp') return { socket, abandon }
  const tls = tlsOptions(peer, client)
  const secured = socket.then((tcp) => {
    const over = connectTls({ ...options, ...tls, socket: tcp })
    watchHandshake(over)
    return over
  })
  return { socket: secured, abandon }
}

function directly(options: ReturnType<typeof tcpOptions>): Opening {
  const tcp = connect(options)
  const socket = new Promise<Socket>((resolve, reject) => {
    tcp.on('error', reject).once('connect', () => resolve(tcp))
    tcp.once('close', () => reject(new Error('It was closed.')))
  })
  return { socket, abandon: () => tcp.destroy() }
}

function throughProxy(proxy: Proxy, options: ReturnType<typeof tcpOptions>): Opening {
  const closing = new AbortController()
  const socket = openTunnel(proxy, options, closing.signal)
  return { socket, abandon: () => closing.abort(new Error('It was closed.')) }
}

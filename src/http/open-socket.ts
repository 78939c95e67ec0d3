/** Opens a connection before a request needs it. */
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { type Peer, tcpOptions, tlsOptions } from './connection-options.ts'
import { watchHandshake } from './tls-handshake.ts'
import type { OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import type { TlsClient } from './secure-context.ts'
import { openTunnel } from './tunnel.ts'

/** A connection that is being opened. */
export interface SocketOpening {
  /** Resolved when TCP or a proxy's tunnel is open; with TLS begun on it where `upTo` is `tls`. */
  socket: Promise<Socket>
  /** Ends it while there is no socket yet. */
  cancel(): void
}

/** How far a connection is opened, with which certificate, and through which proxy. */
export interface OpenOptions {
  upTo: 'tcp' | 'tls'
  client?: TlsClient | undefined
  proxy?: Proxy | undefined
  openConnections?: OpenConnections | undefined
}

/**
 * Opens a connection. TLS begins when TCP is open; its context, for which Node may read a long list
 * of CAs, is made meanwhile. TLS must not begin earlier: on a socket that still tries addresses, Node
 * (24.21) loses it at the second address.
 */
export function openSocket(
  peer: Peer,
  { upTo, client, proxy, openConnections }: OpenOptions
): SocketOpening {
  const options = tcpOptions(peer, openConnections?.lookup)
  const { socket, cancel } = proxy ? openThroughProxy(proxy, options) : openDirect(options)
  if (upTo === 'tcp') return { socket, cancel }
  const tls = tlsOptions(peer, client)
  const secured = socket.then((tcp) => {
    const over = connectTls({ ...options, ...tls, socket: tcp })
    watchHandshake(over)
    return over
  })
  return { socket: secured, cancel }
}

function openDirect(options: ReturnType<typeof tcpOptions>): SocketOpening {
  const tcp = connect(options)
  const socket = new Promise<Socket>((resolve, reject) => {
    tcp.on('error', reject).once('connect', () => resolve(tcp))
    tcp.once('close', () => reject(new Error('It was closed.')))
  })
  return { socket, cancel: () => tcp.destroy() }
}

function openThroughProxy(proxy: Proxy, options: ReturnType<typeof tcpOptions>): SocketOpening {
  const closing = new AbortController()
  const socket = openTunnel(proxy, options, closing.signal)
  return { socket, cancel: () => closing.abort(new Error('It was closed.')) }
}

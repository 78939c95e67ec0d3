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
  /** Resolved when TCP or a proxy's tunnel is open. If `upTo` is `tls`, TLS has begun on it. */
  socket: Promise<Socket>
  /** Ends the opening while there is no socket yet. */
  cancel(): void
}

/** How far a connection is opened, with which certificate, and through which proxy. */
export interface OpenOptions {
  upTo: 'tcp' | 'tls'
  client?: TlsClient | undefined
  proxy?: Proxy | undefined
  openConnections: OpenConnections
  /** A connection that is open up to TCP already. If it is still usable, TLS begins on it. */
  tcp?: { claim(): Socket | Promise<Socket> | undefined } | undefined
}

/**
 * Opens a connection. TLS begins when TCP is open. Its context is made meanwhile, because Node may
 * have to read a long list of CAs for it, but not before the first packet is sent. TLS must not
 * begin earlier: Node (24.21) loses it when the socket tries a second address.
 */
export function openSocket(peer: Peer, options: OpenOptions): SocketOpening {
  const { upTo, client, proxy, openConnections, tcp } = options
  const target = tcpOptions(peer, openConnections.lookup)
  const claimed = tcp?.claim()
  const { socket, started, cancel } = claimed
    ? alreadyOpen(claimed)
    : proxy
      ? openThroughProxy(proxy, target)
      : openDirect(target)
  if (upTo === 'tcp') return { socket, cancel }
  const tlsReady = started.then(() => tlsOptions(peer, client))
  const secured = Promise.all([socket, tlsReady]).then(([over, tls]) => {
    const tlsSocket = connectTls({ ...target, ...tls, socket: over })
    watchHandshake(tlsSocket, { isEarly: true })
    return tlsSocket
  })
  return { socket: secured, cancel }
}

/** `started` is resolved when the first packet is sent, or if others send it. */
type TcpOpening = SocketOpening & { started: Promise<void> }

function alreadyOpen(claimed: Socket | Promise<Socket>): TcpOpening {
  const socket = Promise.resolve(claimed)
  const cancel = () => void socket.then((open) => open.destroy()).catch(() => undefined)
  return { socket, started: Promise.resolve(), cancel }
}

function openDirect(options: ReturnType<typeof tcpOptions>): TcpOpening {
  const tcp = connect(options)
  const socket = new Promise<Socket>((resolve, reject) => {
    tcp.on('error', reject).once('connect', () => resolve(tcp))
    tcp.once('close', () => reject(new Error('It was closed.')))
  })
  // Node emits the first event just before the system call; a promise is resolved after it. Node
  // before 20.12 does not emit it.
  const started = new Promise<void>((resolve) => {
    tcp.once('connectionAttempt', () => resolve()).once('connect', () => resolve())
  })
  return { socket, started, cancel: () => tcp.destroy() }
}

function openThroughProxy(proxy: Proxy, options: ReturnType<typeof tcpOptions>): TcpOpening {
  const closing = new AbortController()
  const socket = openTunnel(proxy, options, closing.signal)
  const cancel = () => closing.abort(new Error('It was closed.'))
  return { socket, started: Promise.resolve(), cancel }
}

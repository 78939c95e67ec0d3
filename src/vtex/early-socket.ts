/** A connection that is opened before there is anything to send over it. */
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls, TLSSocket } from 'node:tls'
import { watchHandshake } from './handshake.ts'
import { proxyAddress } from './proxy-address.ts'
import { type TlsClient, type Trust, trustingNobody } from './trust.ts'

/** Servers hang up on whoever says nothing; the strictest of them wait longer than this. */
const FRESH_MS = 5000

/** How long a host that is near takes for a connection. */
const NEAR_MS = 20

/**
 * Opens a connection up to TCP or, where it is said whom to trust, up to TLS. Not where a proxy is
 * used for this host: that has to be asked for it.
 */
export function dial(
  url: URL,
  proxyEnv: NodeJS.ProcessEnv,
  trust?: Trust,
  client?: TlsClient
): EarlySocket | undefined {
  return proxyAddress(url, proxyEnv) ? undefined : new EarlySocket(url, trust, client)
}

/**
 * Open up to TCP or, where it is said whom to trust, up to TLS. Taken once, by the first request;
 * whatever has become of it until then is no failure, because a new one can be opened in its place.
 */
export class EarlySocket {
  readonly #openedAt = performance.now()
  #socket: Socket | undefined

  constructor(url: URL, trust?: Trust, client?: TlsClient) {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const to = { host, port: Number(url.port || 443), noDelay: true }
    const socket = trust ? dialTls(to, trust, client) : connect(to)
    socket.on('error', () => (this.#socket = undefined))
    socket.on('close', () => (this.#socket = undefined))
    this.#socket = socket
  }

  /** When TCP is open, or will not be at once. */
  async settled(): Promise<void> {
    const socket = this.#socket
    if (!socket?.connecting) return
    await new Promise<unknown>((resolve) => {
      socket.once('connect', resolve).once('close', resolve)
      setTimeout(resolve, NEAR_MS)
    })
  }

  /** `undefined` where it is taken, gone, or so old that the server may be about to hang up. */
  take(): Socket | undefined {
    const socket = this.#socket
    this.#socket = undefined
    const fresh = performance.now() - this.#openedAt <= FRESH_MS
    if (fresh && socket && isUsable(socket)) return socket
    socket?.destroy()
    return undefined
  }

  close(): void {
    this.#socket?.destroy()
  }
}

/**
 * A server that has said something, such as 408, has answered nobody, and may have hung up after it,
 * which Node tells of only when it is read. And while Node (24.21) tries one address of the host
 * after the other, a socket changes its handle; TLS that is put on top keeps the one that is gone,
 * reads `EINVAL` or ends the process.
 */
function isUsable(socket: Socket): boolean {
  const opening = socket.readyState === 'opening' && socket instanceof TLSSocket
  return (opening || socket.readyState === 'open') && socket.readableLength === 0
}

/**
 * Node takes 10 ms to read its CAs, and a ClientHello needs none (RFC 8446, 4.1.2): they are read
 * once it is out, before anything of the server's can be looked at.
 */
function dialTls(to: { host: string; port: number }, trust: Trust, client?: TlsClient): TLSSocket {
  const servername = isIP(to.host) ? '' : to.host
  const secureContext = trustingNobody(client)
  const socket = connectTls({ ...to, servername, rejectUnauthorized: true, secureContext })
  watchHandshake(socket)
  return socket.once('connect', () => trust.fill(secureContext))
}

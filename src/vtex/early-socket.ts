/** A connection that is opened before there is anything to send over it. */
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls, type SecureContext, TLSSocket } from 'node:tls'
import { watchHandshake } from './handshake.ts'

/** Servers hang up on whoever says nothing; the strictest of them wait longer than this. */
const FRESH_MS = 5000

/**
 * Open up to TCP or, where a secure context is given, up to TLS. Taken once, by the first request;
 * whatever has become of it until then is no failure, because a new one can be opened in its place.
 */
export class EarlySocket {
  readonly #openedAt = performance.now()
  #socket: Socket | undefined

  constructor(url: URL, secureContext?: SecureContext) {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const to = { host, port: Number(url.port || 443), noDelay: true }
    const servername = isIP(host) ? '' : host
    const verified = { servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] }
    const socket = secureContext ? connectTls({ ...to, ...verified, secureContext }) : connect(to)
    if (socket instanceof TLSSocket) watchHandshake(socket)
    socket.on('error', () => (this.#socket = undefined))
    socket.on('close', () => (this.#socket = undefined))
    this.#socket = socket
  }

  /** `undefined` where it is taken, gone, or so old that the server may be about to hang up. */
  take(): Socket | undefined {
    const socket = this.#socket
    this.#socket = undefined
    const fresh = performance.now() - this.#openedAt <= FRESH_MS
    if (fresh && socket && isWhole(socket)) return socket
    socket?.destroy()
    return undefined
  }

  close(): void {
    this.#socket?.destroy()
  }
}

/**
 * While Node (24.21) tries one address of the host after the other, a socket changes its handle;
 * TLS that was put on top keeps the one that is gone, reads `EINVAL` or ends the process.
 */
function isWhole(socket: Socket): boolean {
  return socket instanceof TLSSocket || !socket.connecting
}

/** What a request needs to know of the TLS handshake under it. */
import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { HttpRequest } from './message.ts'

/** How long a request is held, in addition to the time of the handshake: a round trip or more. */
export const CLIENT_AUTH_GRACE_MS = 10

/** The time assumed for a handshake through a proxy, which is not measured: one around the world. */
const ASSUMED_PROXY_RTT_MS = 300

/** The time by which a server can have checked the client's certificate after the handshake. */
const clientAuthDeadline = new WeakMap<TLSSocket, number>()

/** Measures how long a handshake takes. Through a proxy this is not possible. */
export function watchHandshake(socket: TLSSocket): void {
  let startedAt = performance.now()
  if (socket.connecting) socket.once('connect', () => (startedAt = performance.now()))
  socket.once('secureConnect', () => {
    const now = performance.now()
    clientAuthDeadline.set(socket, now + (now - startedAt))
  })
}

/**
 * Sends the request when TLS is ready, with `submit`. Reports when the TLS handshake starts, when the
 * server checks the client's certificate, and when the request is sent. Through a proxy Node gives the
 * socket after the handshake; a socket that was kept alive or opened early has no handshake either.
 */
export function onTlsReady(
  socket: TLSSocket,
  {
    holdMs,
    holdPreconnected = true,
    onSent
  }: Pick<HttpRequest, 'holdMs' | 'holdPreconnected' | 'onSent'>,
  submit: () => void,
  onStage: (stage: 'handshake' | 'client-auth' | 'exchange') => void
): void {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  const ready = () => {
    onStage('exchange')
    submit()
    onSent?.()
  }
  const secured = () => {
    const isHeld = holdMs !== undefined && (secureConnecting || holdPreconnected)
    if (!isHeld || !wasCertificateRequested(socket)) return ready()
    const now = performance.now()
    if (!clientAuthDeadline.has(socket)) clientAuthDeadline.set(socket, now + ASSUMED_PROXY_RTT_MS)
    const until = (clientAuthDeadline.get(socket) ?? now) + holdMs
    if (until <= now) return ready()
    onStage('client-auth')
    const timer = setTimeout(ready, until - now)
    socket.once('close', () => clearTimeout(timer))
  }
  const handshakeStarted = () => onStage('handshake')
  // Over TLS 1.2 the keys come after the server's CertificateRequest (RFC 5246, 7.4.4, 7.4.7).
  if (secureConnecting) {
    socket.once('keylog', () => wasCertificateRequested(socket) && onStage('client-auth'))
  }
  if (socket.connecting) socket.once('connect', handshakeStarted)
  else handshakeStarted()
  if (secureConnecting) socket.once('secureConnect', secured)
  else secured()
}

/** Whether a request may arrive before the server has checked the client's certificate. */
export function mayPrecedeClientAuth({ reusedSocket, socket }: ClientRequest): boolean {
  return !reusedSocket && authenticatesAfterHandshake(socket as TLSSocket)
}

function authenticatesAfterHandshake(socket: TLSSocket): boolean {
  return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket)
}

/**
 * A client has shared signature algorithms with the server only after a CertificateRequest
 * (RFC 8446, 4.3.2; RFC 5246, 7.4.4). None do not prove the opposite: they may share none.
 */
export function wasCertificateRequested(socket: TLSSocket): boolean {
  return !socket.destroyed && socket.getSharedSigalgs().length > 0
}

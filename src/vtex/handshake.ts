/** What a request needs to know of the TLS handshake under it. */
import type { TLSSocket } from 'node:tls'

/** On top of the handshake's own time, which is a round trip or more. */
const HOLD_MS = 10

/** Nobody saw that handshake: a round trip round the globe. */
const HANDSHAKE_BY_PROXY_MS = 300

/**
 * Calls `begun` when the TLS handshake starts and `ready` when the request may go out. Through a
 * proxy Node hands the socket over after the handshake; a kept-alive one comes without any.
 */
export function whenSecure(
  socket: TLSSocket,
  hold: boolean,
  ready: () => void,
  begun: () => void
): void {
  let startedAt = performance.now()
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  const secured = () => {
    const judgedLater = socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket)
    if (!hold || !judgedLater) return ready()
    const handshakeMs = secureConnecting ? performance.now() - startedAt : HANDSHAKE_BY_PROXY_MS
    const timer = setTimeout(ready, HOLD_MS + handshakeMs)
    socket.once('close', () => clearTimeout(timer))
  }
  const started = () => {
    startedAt = performance.now()
    begun()
  }
  if (socket.connecting) socket.once('connect', started)
  else started()
  if (secureConnecting) socket.once('secureConnect', secured)
  else secured()
}

/**
 * A client has shared signature algorithms with the server only after a CertificateRequest
 * (RFC 8446, 4.3.2; RFC 5246, 7.4.4).
 */
export function wasCertificateRequested(socket: TLSSocket): boolean {
  return socket.getSharedSigalgs().length > 0
}

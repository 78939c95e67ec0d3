/** What a request needs to know of the TLS handshake under it. */
import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'

/** On top of the handshake's own time, which is a round trip or more. */
const HOLD_MS = 10

/** Nobody saw that handshake: a round trip round the globe. */
const HANDSHAKE_BY_PROXY_MS = 300

/** When a server that judges the client's certificate after the handshake has done so. */
const judgedAt = new WeakMap<TLSSocket, number>()

/** Notes how long a handshake takes; through a proxy nobody can. */
export function watchHandshake(socket: TLSSocket): void {
  let startedAt = performance.now()
  if (socket.connecting) socket.once('connect', () => (startedAt = performance.now()))
  socket.once('secureConnect', () => {
    const now = performance.now()
    judgedAt.set(socket, now + (now - startedAt) + HOLD_MS)
  })
}

/**
 * Tells when the TLS handshake starts, when the server judges that no certificate came, and when
 * the request may go out, for which it calls `submit`. Through a
 * proxy Node hands the socket over after the handshake; one that was kept alive, or opened early,
 * comes without any.
 */
export function whenSecure(
  socket: TLSSocket,
  hold: boolean,
  submit: () => void,
  tell: (stage: 'handshake' | 'judgement' | 'exchange') => void
): void {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  const ready = () => {
    tell('exchange')
    submit()
  }
  const secured = () => {
    if (!hold || !isJudgedLater(socket)) return ready()
    const now = performance.now()
    const until = judgedAt.get(socket) ?? now + HANDSHAKE_BY_PROXY_MS + HOLD_MS
    if (until <= now) return ready()
    tell('judgement')
    const timer = setTimeout(ready, until - now)
    socket.once('close', () => clearTimeout(timer))
  }
  const begun = () => tell('handshake')
  if (socket.connecting) socket.once('connect', begun)
  else begun()
  if (secureConnecting) socket.once('secureConnect', secured)
  else secured()
}

/** Whether a request that is out may have got there before the client's certificate was judged. */
export function isUnjudged({ reusedSocket, socket }: ClientRequest): boolean {
  return !reusedSocket && isJudgedLater(socket as TLSSocket)
}

function isJudgedLater(socket: TLSSocket): boolean {
  return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket)
}

/**
 * A client has shared signature algorithms with the server only after a CertificateRequest
 * (RFC 8446, 4.3.2; RFC 5246, 7.4.4).
 */
export function wasCertificateRequested(socket: TLSSocket): boolean {
  return socket.getSharedSigalgs().length > 0
}

/** What a request needs to know of the TLS handshake under it. */
import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Call } from './message.ts'

/** How long a request is held, on top of the handshake's own time, which is a round trip or more. */
export const HOLD_MS = 10

/** Nobody saw that handshake: a round trip round the globe. */
const HANDSHAKE_BY_PROXY_MS = 300

/** When a server that judges the client's certificate after the handshake can have done so. */
const judgedAt = new WeakMap<TLSSocket, number>()

/** Notes how long a handshake takes; through a proxy nobody can. */
export function watchHandshake(socket: TLSSocket): void {
  let startedAt = performance.now()
  if (socket.connecting) socket.once('connect', () => (startedAt = performance.now()))
  socket.once('secureConnect', () => {
    const now = performance.now()
    judgedAt.set(socket, now + (now - startedAt))
  })
}

/**
 * Tells when the TLS handshake starts, when the server judges that no certificate came, and when
 * the request goes out, for which it calls `submit`. Through a proxy Node hands the socket over
 * after the handshake; one that was kept alive, or opened early, comes without any.
 */
export function whenSecure(
  socket: TLSSocket,
  { holdMs, holdEarly = true, onSent }: Pick<Call, 'holdMs' | 'holdEarly' | 'onSent'>,
  submit: () => void,
  tell: (stage: 'handshake' | 'judgement' | 'exchange') => void
): void {
  const { secureConnecting } = socket as { secureConnecting?: boolean }
  const ready = () => {
    tell('exchange')
    submit()
    onSent?.()
  }
  const secured = () => {
    const isHeld = holdMs !== undefined && (secureConnecting || holdEarly)
    if (!isHeld || !wasCertificateRequested(socket)) return ready()
    const now = performance.now()
    if (!judgedAt.has(socket)) judgedAt.set(socket, now + HANDSHAKE_BY_PROXY_MS)
    const until = (judgedAt.get(socket) ?? now) + holdMs
    if (until <= now) return ready()
    tell('judgement')
    const timer = setTimeout(ready, until - now)
    socket.once('close', () => clearTimeout(timer))
  }
  const begun = () => tell('handshake')
  // Over TLS 1.2 there are keys when the server has said all it asks for (RFC 5246, 7.4.4, 7.4.7).
  if (secureConnecting) {
    socket.once('keylog', () => wasCertificateRequested(socket) && tell('judgement'))
  }
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
 * (RFC 8446, 4.3.2; RFC 5246, 7.4.4). None of it is proof of nothing: they may share none.
 */
export function wasCertificateRequested(socket: TLSSocket): boolean {
  return !socket.destroyed && socket.getSharedSigalgs().length > 0
}

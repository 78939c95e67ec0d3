/** What a request needs to know about the TLS handshake of its connection. */
import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { HttpRequest } from './message.ts'

/** How long a request is held, in addition to the handshake's time, which is a round trip or more. */
export const CLIENT_AUTH_GRACE_MS = 10

/** The longest handshake with a server nearby: a round trip with TLS 1.3, two with TLS 1.2. */
const NEAR_MS = 50

/** The assumed time of a handshake through a proxy, which cannot be measured: a long round trip. */
const ASSUMED_PROXY_RTT_MS = 300

interface Handshake {
  endedAt: number
  /** With the time in which this program did other work. */
  tookMs: number
  /** Whether it began before there was a request for it. */
  isEarly: boolean
}

const handshakes = new WeakMap<TLSSocket, Handshake>()

/** Whether a TLS handshake goes on over this socket. @types/node lacks the property of TLSSocket. */
export function isSecuring(socket: Socket): boolean {
  return 'secureConnecting' in socket && socket.secureConnecting === true
}

/** Measures how long a handshake takes. This is not possible through a proxy. */
export function watchHandshake(socket: TLSSocket, { isEarly }: Pick<Handshake, 'isEarly'>): void {
  let startedAt = performance.now()
  if (socket.connecting) socket.once('connect', () => (startedAt = performance.now()))
  socket.once('secureConnect', () => {
    const endedAt = performance.now()
    handshakes.set(socket, { endedAt, tookMs: endedAt - startedAt, isEarly })
  })
}

/**
 * Sends the request with `submit` when TLS is ready. Reports when the TLS handshake starts, when
 * the server checks the client's certificate, and when the request is sent. Through a proxy Node
 * provides the socket after the handshake. A socket that was kept alive or opened early has no
 * handshake either.
 */
export function onTlsReady(
  socket: TLSSocket,
  { holdMs, earlyHoldMs, onSent }: Pick<HttpRequest, 'holdMs' | 'earlyHoldMs' | 'onSent'>,
  submit: () => void,
  onStage: (stage: 'handshake' | 'client-auth' | 'exchange') => void
): void {
  const securing = isSecuring(socket)
  const ready = () => {
    onStage('exchange')
    submit()
    onSent?.()
  }
  const secured = () => {
    if (holdMs === undefined || !wasCertificateRequested(socket)) return ready()
    const now = performance.now()
    const { endedAt, tookMs, isEarly } = handshakeOf(socket, now)
    const isShort = isEarly && earlyHoldMs !== undefined
    if (isShort && tookMs > NEAR_MS) return ready()
    const until = endedAt + tookMs + (isShort ? earlyHoldMs : holdMs)
    if (until <= now) return ready()
    onStage('client-auth')
    const timer = setTimeout(ready, until - now)
    socket.once('close', () => clearTimeout(timer))
  }
  const handshakeStarted = () => onStage('handshake')
  // Over TLS 1.2 the keys come after the server's CertificateRequest (RFC 5246, 7.4.4, 7.4.7).
  if (securing) {
    socket.once('keylog', () => wasCertificateRequested(socket) && onStage('client-auth'))
  }
  if (socket.connecting) socket.once('connect', handshakeStarted)
  else handshakeStarted()
  if (securing) socket.once('secureConnect', secured)
  else secured()
}

/** For a handshake that was not watched, it is assumed that it has ended just now. */
function handshakeOf(socket: TLSSocket, now: number): Handshake {
  const handshake = handshakes.get(socket) ?? {
    endedAt: now,
    tookMs: ASSUMED_PROXY_RTT_MS,
    isEarly: false
  }
  handshakes.set(socket, handshake)
  return handshake
}

/** Whether a request may arrive before the server has checked the client's certificate. */
export function mayPrecedeClientAuth({ reusedSocket, socket }: ClientRequest): boolean {
  return !reusedSocket && authenticatesAfterHandshake(socket as TLSSocket)
}

function authenticatesAfterHandshake(socket: TLSSocket): boolean {
  return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket)
}

/**
 * RFC 8446, 4.3.2, and RFC 5246, 7.4.4: a client shares signature algorithms with the server only
 * after a CertificateRequest. If there are none, the opposite is not proved, because both sides may
 * have none in common.
 */
export function wasCertificateRequested(socket: TLSSocket): boolean {
  return !socket.destroyed && socket.getSharedSigalgs().length > 0
}

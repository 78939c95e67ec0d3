import { EventEmitter } from 'node:events'
import type { ClientRequest } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import {
  mayPrecedeClientAuth,
  onTlsReady,
  watchHandshake
} from '../../../src/http/tls-handshake.ts'

/** A request over a connection that is new or kept alive, of a version, on which one was asked for. */
function request(reusedSocket: boolean, version: string, sigalgs: string[]): ClientRequest {
  const socket = { getProtocol: () => version, getSharedSigalgs: () => sigalgs }
  return { reusedSocket, socket } as unknown as ClientRequest
}

const ASKED = ['RSA-PSS+SHA256']

// A request sent before the certificate is verified was not processed; any other may have been.
describe('a request that may be sent before the client’s certificate is verified', () => {
  it('the first over TLS 1.3, when the server asked for a certificate: it may', () => {
    expect(mayPrecedeClientAuth(request(false, 'TLSv1.3', ASKED))).toBe(true)
  })

  it.each([
    ['over a connection that is kept alive', request(true, 'TLSv1.3', ASKED)],
    ['with TLS 1.2', request(false, 'TLSv1.2', ASKED)],
    ['where none was asked for', request(false, 'TLSv1.3', [])]
  ])('%s: it may not', (_, later) => {
    expect(mayPrecedeClientAuth(later)).toBe(false)
  })
})

describe('a request that is held after the handshake', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  /** How many milliseconds after the handshake the request was sent. */
  function sentAfter(
    hold: Pick<Parameters<typeof onTlsReady>[1], 'holdMs' | 'earlyHoldMs'>,
    { handshakeMs = 100, sigalgs = ASKED, claimedAfterMs = 0, isEarly = false } = {}
  ): number | undefined {
    const socket = Object.assign(new EventEmitter(), {
      secureConnecting: true,
      getSharedSigalgs: () => sigalgs
    })
    const tls = socket as unknown as TLSSocket
    let sentAt: number | undefined
    const submit = () => (sentAt = performance.now())
    const send = () => onTlsReady(tls, hold, submit, () => undefined)
    watchHandshake(tls, { isEarly })
    if (claimedAfterMs === 0) send()
    jest.advanceTimersByTime(handshakeMs)
    const endedAt = performance.now()
    socket.secureConnecting = false
    socket.emit('secureConnect')
    jest.advanceTimersByTime(claimedAfterMs)
    if (claimedAfterMs > 0) send()
    jest.advanceTimersByTime(1000)
    return sentAt === undefined ? undefined : sentAt - endedAt
  }

  it('when the server asked for a certificate: sent a round trip and the hold later', () => {
    expect(sentAfter({ holdMs: 10 })).toBe(110)
  })

  const HOLD = { holdMs: 100, earlyHoldMs: 2 }

  it('when it was opened early, and the server is near: sent a round trip and the short hold later', () => {
    expect(sentAfter(HOLD, { handshakeMs: 40, isEarly: true })).toBe(42)
  })

  it('when it was opened early, and the server is far away: sent at once', () => {
    expect(sentAfter(HOLD, { isEarly: true })).toBe(0)
  })

  it.each([40, 100])('when it was not opened early, handshake of %d ms: held in full', (took) => {
    expect(sentAfter(HOLD, { handshakeMs: took })).toBe(took + 100)
  })

  it('when the connection is older than the hold: sent at once', () => {
    expect(sentAfter({ holdMs: 10 }, { claimedAfterMs: 150 })).toBe(150)
  })

  it('when the server asked for no certificate: sent at once', () => {
    expect(sentAfter({ holdMs: 10 }, { sigalgs: [] })).toBe(0)
  })
})

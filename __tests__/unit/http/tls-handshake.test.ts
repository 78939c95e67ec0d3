import type { ClientRequest } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { mayPrecedeClientAuth } from '../../../src/http/tls-handshake.ts'

/** A request over a connection that is new or kept alive, of a version, on which one was asked for. */
function request(reusedSocket: boolean, version: string, sigalgs: string[]): ClientRequest {
  const socket = { getProtocol: () => version, getSharedSigalgs: () => sigalgs }
  return { reusedSocket, socket } as unknown as ClientRequest
}

const ASKED = ['RSA-PSS+SHA256']

// A request sent before the certificate is verified was not processed; any other may have been.
describe('a request that may be sent before the client’s certificate is verified', () => {
  it('is the first one over TLS 1.3, if the server asked for a certificate', () => {
    expect(mayPrecedeClientAuth(request(false, 'TLSv1.3', ASKED))).toBe(true)
  })

  it.each([
    ['over a connection that is kept alive', request(true, 'TLSv1.3', ASKED)],
    ['with TLS 1.2', request(false, 'TLSv1.2', ASKED)],
    ['where none was asked for', request(false, 'TLSv1.3', [])]
  ])('is none %s', (_, later) => {
    expect(mayPrecedeClientAuth(later)).toBe(false)
  })
})

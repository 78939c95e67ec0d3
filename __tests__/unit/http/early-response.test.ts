import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import { OpenConnections } from '../../../src/http/open-connections.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n'

let authority: Authority
let server: Server
/** The requests of each connection. */
let received: string[]

/** Whether the 408 comes before the request does. */
let unasked: boolean

/** Answers the first connection with 408, as servers do after an idle time-out. */
beforeEach(async () => {
  authority = await Authority.create()
  received = []
  unasked = true
  server = createServer(await authority.makeServerIdentity(), (socket: TLSSocket) => {
    const which = received.push('') - 1
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => {
      received[which] += bytes.toString()
      if (which === 0) socket.end(TIMED_OUT)
      else socket.write('HTTP/1.1 204 No Content\r\n\r\n')
    })
    if (which === 0 && unasked) socket.end(TIMED_OUT)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
})

/** A client whose first connection is open already. */
async function opened(): Promise<HttpsClient> {
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const trust = new TrustStore([authority.caPem])
  const openConnections = new OpenConnections()
  const options = { upTo: 'tls', openConnections } as const
  const preconnected = preconnect({ baseUrl, trust, timeoutMs: 5000 }, {}, options)
  await once(server, 'secureConnection')
  await new Promise((resolve) => setTimeout(resolve, 100)) // until the other end has noticed
  return new HttpsClient({ baseUrl, trust, preconnected, openConnections })
}

async function statusOf(client: HttpsClient, newConnection = false): Promise<number> {
  const call = { method: 'GET', path: '/', timeoutMs: 5000, newConnection }
  return (await client.send(call).finally(() => client.close())).status
}

const ASKED = expect.stringMatching(/^GET \/ HTTP/) as unknown

describe('a 408 on a connection that was opened early', () => {
  it('before the request: it is no answer, and the request gets its own', async () => {
    expect(await statusOf(await opened())).toBe(204)
    expect(received).toEqual(['', ASKED])
  })

  it('crossing the request: it is no answer, and the request is made again at once', async () => {
    unasked = false
    expect(await statusOf(await opened())).toBe(204)
    expect(received).toEqual([ASKED, ASKED])
  })

  it('when the request must not be repeated: it gets the 408', async () => {
    unasked = false
    expect(await statusOf(await opened(), true)).toBe(408)
    expect(received).toEqual([ASKED])
  })
})

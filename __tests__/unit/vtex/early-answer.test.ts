import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { dial } from '../../../src/vtex/early-socket.ts'
import { HttpsClient } from '../../../src/vtex/https.ts'
import { Trust } from '../../../src/vtex/trust.ts'

let authority: Authority
let server: Server
/** The requests of each connection. */
let heard: string[]

/** Answers the first connection unasked, as servers do that are tired of waiting. */
beforeEach(async () => {
  authority = await Authority.create()
  heard = []
  server = createServer(await authority.makeServerIdentity(), (socket: TLSSocket) => {
    const which = heard.push('') - 1
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => {
      heard[which] += bytes.toString()
      socket.write('HTTP/1.1 204 No Content\r\n\r\n')
    })
    if (which === 0) socket.end('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
})

it('is no answer to the request that comes after it', async () => {
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const trust = new Trust([authority.caPem])
  const early = dial({ baseUrl, trust, timeoutMs: 5000 }, {}, { upTo: 'tls' })
  await once(server, 'secureConnection')
  await new Promise((resolve) => setTimeout(resolve, 100)) // the other end has heard of it
  const client = new HttpsClient({ baseUrl, trust, early })
  const { status } = await client.send({ method: 'GET', path: '/', timeoutMs: 5000 })
  client.close()
  expect(status).toBe(204)
  expect(heard).toEqual(['', expect.stringMatching(/^GET \/ HTTP/)])
})

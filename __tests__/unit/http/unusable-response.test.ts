import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import { createSecureServer } from 'node:http2'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer, type Server } from 'node:tls'
import { afterEach, beforeAll, expect, it } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { HTTP2_ONLY } from '../../../src/http/tls-alerts.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

let authority: Authority
let identity: Awaited<ReturnType<Authority['makeServerIdentity']>>
const endings: (() => void)[] = []
beforeAll(async () => {
  authority = await Authority.create()
  identity = await authority.makeServerIdentity()
})
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** Makes one call to a server, and closes both. */
async function call(server: Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const client = new HttpsClient({ baseUrl, trust: new TrustStore([authority.caPem]) })
  endings.push(
    () => client.close(),
    () => void server.close()
  )
  return client.send({ method: 'GET', path: '/', timeoutMs: 5000 })
}

/** Says this as soon as TLS stands, whatever comes. */
function saying(bytes: Buffer): Server {
  return createTlsServer({ ...identity, ALPNProtocols: ['http/1.1'] }, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(bytes))
  })
}

const frame = (hex: string) => saying(Buffer.from(hex, 'hex'))

it('a server that refuses HTTP/1.1 in the handshake: it speaks HTTP/2', async () => {
  await expect(call(createSecureServer(identity))).rejects.toMatchObject({
    ...{ code: 'NETWORK_TLS', stage: 'handshake', isPermanent: true },
    reason: `${HTTP2_ONLY} (TLS alert 120, no_application_protocol)`
  })
})

it('a response that begins with SETTINGS: HTTP/2; the request was not read (RFC 9113, 3.4)', async () => {
  await expect(call(frame('000006040000000000000400ffffff'))).rejects.toMatchObject({
    ...{ code: 'NETWORK_TLS', reason: HTTP2_ONLY, stage: 'handshake' }
  })
})

it.each([
  ['another frame', '000006060000000000000400ffffff'],
  ['the frame of a stream', '000006040000000001000400ffffff'],
  ['less than a frame', '0000060400'],
  ['text', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n').toString('hex')]
])('a response that begins with %s: not HTTP', async (_, hex) => {
  const expected = { code: 'RESPONSE_UNEXPECTED', stage: 'exchange' }
  await expect(call(frame(hex))).rejects.toMatchObject(expected)
})

function withHeaders(bytes: number): Server {
  const cookies = Array.from({ length: bytes / 1024 }, (_, n) => `c${n}=${'v'.repeat(1000)}`)
  return createHttpsServer(identity, (_, response) => {
    response.writeHead(200, { 'Set-Cookie': cookies }).end('good')
  })
}

it('headers far above Node’s own limit of 16 KiB: read', async () => {
  expect(await call(withHeaders(100 * 1024))).toMatchObject({ status: 200, body: 'good' })
})

it('headers above our limit: RESPONSE_TOO_LARGE', async () => {
  await expect(call(withHeaders(140 * 1024))).rejects.toMatchObject({
    ...{ code: 'RESPONSE_TOO_LARGE', isPermanent: true },
    reason: 'the headers of its answer are larger than 128 KiB'
  })
})

import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:tls'
import { afterEach, expect, it } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { isHttp2 } from '../../../src/vtex/http2.ts'
import { HttpsClient } from '../../../src/vtex/https.ts'
import { Trust } from '../../../src/vtex/trust.ts'

let server: Server | undefined
afterEach(() => void server?.close())

/** SETTINGS and WINDOW_UPDATE, as nginx and Envoy send them at once. */
const FRAMES = Buffer.from('00000604000000000000030000008000000408000000000000ff0000', 'hex')

it('a server that answers in frames speaks only HTTP/2', async () => {
  const authority = await Authority.create()
  server = createServer(await authority.makeServerIdentity(), (socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(FRAMES))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const client = new HttpsClient({ baseUrl, trust: new Trust([authority.caPem]) })
  await expect(client.send({ method: 'GET', path: '/', timeoutMs: 5000 })).rejects.toMatchObject({
    code: 'RESPONSE_UNEXPECTED',
    brief: expect.stringContaining('speaks only HTTP/2'),
    hint: expect.stringContaining('base-url')
  })
  client.close()
})

it('an answer that begins otherwise does not', () => {
  for (const bytes of [
    Buffer.of(),
    Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'),
    FRAMES.subarray(0, 8)
  ]) {
    expect(isHttp2({ rawPacket: bytes })).toBe(false)
  }
  for (const cause of [undefined, null, new Error('no packet')]) expect(isHttp2(cause)).toBe(false)
})

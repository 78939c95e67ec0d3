/** What a relay carries: everything, in order, and the ends of it. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Relay, startRelay } from '../../../scripts/bench/relay.ts'

let server: Server
let relay: Relay

beforeEach(async () => {
  server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  relay = await startRelay((server.address() as AddressInfo).port, 10)
})

afterEach(() => {
  relay.close()
  server.close()
})

async function both(): Promise<{ client: Socket; far: Socket }> {
  const accepted = once(server, 'connection') as Promise<[Socket]>
  const client = connect({ port: relay.port, host: '127.0.0.1', allowHalfOpen: true })
  const [far] = await accepted
  return { client, far }
}

describe('a relay', () => {
  it('many pieces both ways at once: all arrive, in order', async () => {
    const { client, far } = await both()
    far.pipe(far)
    const pieces = Array.from({ length: 200 }, (_, i) => randomBytes(1 + ((i * 7919) % 20_000)))
    const echoed = buffer(client)
    for (const [index, piece] of pieces.entries()) {
      client.write(piece)
      if (index % 20 === 0) await sleep(2)
    }
    client.end()
    const sent = Buffer.concat(pieces)
    expect((await echoed).equals(sent)).toBe(true)
  })

  it('when one side ends: the other one is notified, and can still answer', async () => {
    const { client, far } = await both()
    const [asked, answered] = [text(far), text(client)]
    client.end('the question')
    expect(await asked).toBe('the question')
    far.end('the answer')
    expect(await answered).toBe('the answer')
  })

  it.each(['client', 'far'] as const)('a reset by the %s side: passed on', async (side) => {
    const sockets = await both()
    const [one, other] =
      side === 'client' ? [sockets.client, sockets.far] : [sockets.far, sockets.client]
    const failed = once(other, 'error') as Promise<[NodeJS.ErrnoException]>
    one.resetAndDestroy()
    const [{ code }] = await failed
    expect(code).toBe('ECONNRESET')
  })

  it('without a server: the client’s connection is closed', async () => {
    const alone = await startRelay(1, 10)
    const client = connect(alone.port, '127.0.0.1')
    const [{ code }] = (await once(client, 'error')) as [NodeJS.ErrnoException]
    expect(code).toBe('ECONNRESET')
    alone.close()
  })

  it('when it is closed: no connection is left open', async () => {
    const { client, far } = await both()
    const gone = [client, far].map((socket) => new Promise((done) => socket.once('close', done)))
    for (const socket of [client, far])
      socket.on('error', () => undefined).on('end', () => socket.end())
    for (const socket of [client, far]) socket.resume()
    relay.close()
    await Promise.all(gone)
    await expect(once(connect(relay.port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED')
  })
})

import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TLSSocket } from 'node:tls'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { preconnect } from '../../../src/http/preconnect.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { OpenConnections } from '../../../src/http/open-connections.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

let authority: Authority
let identity: Awaited<ReturnType<Authority['makeServerIdentity']>>
let listener: Server
let open: Set<Socket>
let baseUrl: URL
let among: OpenConnections
let client: HttpsClient

beforeAll(async () => {
  authority = await Authority.create()
  identity = await authority.makeServerIdentity()
})
afterEach(() => {
  client.close()
  listener.close()
  for (const socket of open) socket.destroy()
})

/** A host that serves so many connections at once; the others wait until one is closed. */
async function startHost(atOnce: number): Promise<void> {
  const inner = createTlsServer(identity, (socket: TLSSocket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => socket.write('HTTP/1.1 204 No Content\r\n\r\n'))
  })
  inner.on('tlsClientError', () => undefined)
  open = new Set()
  const queue: Socket[] = []
  let served = 0
  const serve = () => {
    const next = served < atOnce ? queue.shift() : undefined
    if (!next) return
    served++
    next.once('close', () => {
      served--
      serve()
    })
    inner.emit('connection', next)
  }
  listener = createServer({ pauseOnConnect: true }, (socket) => {
    open.add(socket.on('error', () => undefined))
    socket.once('close', () => open.delete(socket))
    queue.push(socket)
    serve()
  })
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  baseUrl = new URL(`https://127.0.0.1:${(listener.address() as AddressInfo).port}`)
  among = new OpenConnections()
  client = new HttpsClient({ ...peer(), openConnections: among })
}

const peer = () => ({ baseUrl, trust: new TrustStore([authority.caPem]), timeoutMs: 20_000 })

async function send(newConnection = false): Promise<number> {
  const call = { method: 'GET', path: '/', timeoutMs: 20_000, newConnection }
  return (await client.send(call)).status
}

describe('a host that serves one connection at a time', () => {
  beforeEach(() => startHost(1))

  it('when another is kept alive: a new connection succeeds', async () => {
    expect(await send()).toBe(204)
    expect(await send(true)).toBe(204)
    expect(among.isLimited).toBe(true)
  })

  it.each(['tcp', 'tls'] as const)(
    'when one, up to %s, was opened early and is not used: a new one succeeds',
    async (upTo) => {
      await send(true)
      const early = preconnect(peer(), {}, { upTo, openConnections: among })
      await once(listener, 'connection')
      expect(await send(true)).toBe(204)
      expect(early?.claim()).toBeUndefined()
    }
  )

  it('after that: nothing is opened early, and no connection is kept', async () => {
    await send()
    await send(true)
    client.preconnect()
    expect(preconnect(peer(), {}, { upTo: 'tcp', openConnections: among })).toBeUndefined()
    await send()
    await expect(gone()).resolves.toBe(true)
  })
})

describe('a host that serves several', () => {
  beforeEach(() => startHost(5))

  it('when no request has to wait: connections are kept', async () => {
    await send()
    const early = preconnect(peer(), {}, { upTo: 'tls', openConnections: among })
    await send(true)
    expect(among.isLimited).toBe(false)
    expect(await early?.claim()).toBeDefined()
  })

  it('after close: only connections in use are left', async () => {
    await send()
    preconnect(peer(), {}, { upTo: 'tls', openConnections: among })
    preconnect(peer(), {}, { upTo: 'tcp', openConnections: among })
    while (open.size < 3) await once(listener, 'connection')
    await among.closeIdle()
    await expect(gone()).resolves.toBe(true)
    expect(await send()).toBe(204)
  })

  it('a connection that a request is using: kept', async () => {
    const answer = send()
    await once(listener, 'connection')
    await among.closeIdle()
    expect(await answer).toBe(204)
  })
})

/** Whether all connections are closed, or will be in a moment. */
async function gone(): Promise<boolean> {
  for (let tries = 0; open.size > 0 && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return open.size === 0
}

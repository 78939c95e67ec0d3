import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Authority } from '../../../src/sandbox/authority.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

let authority: Authority
let identity: Awaited<ReturnType<Authority['makeServerIdentity']>>
let server: Server
let client: HttpsClient
/** The connections whose handshake was completed, and what each carried. */
let connections: { socket: TLSSocket; requests: string[] }[]

beforeAll(async () => {
  authority = await Authority.create()
  identity = await authority.makeServerIdentity()
})
beforeEach(async () => {
  connections = []
  server = createServer(identity, (socket: TLSSocket) => {
    const connection = { socket, requests: [] as string[] }
    connections.push(connection)
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => {
      connection.requests.push(/^\S+ \S+/.exec(bytes.toString())?.[0] ?? '')
      socket.write('HTTP/1.1 204 No Content\r\n\r\n')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  client = new HttpsClient({ baseUrl, trust: new TrustStore([authority.caPem]) })
})
afterEach(() => {
  client.close()
  server.close()
})

it('a new client: its TLS context is made for the first request', async () => {
  const trust = new TrustStore([authority.caPem])
  const made = jest.spyOn(trust, 'secureContext')
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const lazy = new HttpsClient({ baseUrl, trust })
  expect(made).not.toHaveBeenCalled()
  await lazy.send({ method: 'GET', path: '/', timeoutMs: 5000 })
  expect(made).toHaveBeenCalled()
  lazy.close()
})

async function send(path: string, newConnection = false): Promise<number> {
  return (await client.send({ method: 'POST', path, timeoutMs: 5000, newConnection })).status
}

const carried = () => connections.map(({ requests }) => requests)

async function connectionsAre(count: number): Promise<void> {
  while (connections.length < count) await once(server, 'secureConnection')
}

describe('a call that must not be repeated', () => {
  it('beside others: it has a connection of its own', async () => {
    for (const path of ['/login', '/again']) await send(path)
    for (const path of ['/sign', '/sign']) await send(path, true)
    await send('/last')
    expect(carried()).toEqual([
      ['POST /login', 'POST /again', 'POST /last'],
      ['POST /sign'],
      ['POST /sign']
    ])
  })

  it('when a connection was opened early: it uses that', async () => {
    await send('/login')
    client.preconnect()
    client.preconnect()
    await connectionsAre(2)
    await send('/sign', true)
    expect(carried()).toEqual([['POST /login'], ['POST /sign']])
  })

  it('when that one was closed unused: it uses another', async () => {
    await send('/login')
    client.preconnect()
    await connectionsAre(2)
    connections[1]?.socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50)) // until this end has noticed
    await send('/sign', true)
    expect(carried()).toEqual([['POST /login'], [], ['POST /sign']])
  })

  it('when the server closes a kept-alive connection just then: it succeeds', async () => {
    await send('/login')
    connections[0]?.socket.destroy() // this end has not noticed it yet
    expect(await send('/sign', true)).toBe(204)
    expect(carried()).toEqual([['POST /login'], ['POST /sign']])
  })

  it('after its answer: its connection is closed', async () => {
    await send('/sign', true)
    const [first] = connections
    if (first && !first.socket.destroyed) await once(first.socket, 'close')
    expect(first?.requests).toEqual(['POST /sign'])
  })
})

it('every connection, early and late: it offers HTTP/1.1 by ALPN', async () => {
  server.close()
  const offered: string[][] = []
  const ALPNCallback = ({ protocols }: { protocols: string[] }) => {
    offered.push(protocols)
    return protocols[0]
  }
  server = createServer({ ...identity, ALPNCallback }, (socket: TLSSocket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => socket.write('HTTP/1.1 204 No Content\r\n\r\n'))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const baseUrl = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
  client.close()
  client = new HttpsClient({ baseUrl, trust: new TrustStore([authority.caPem]) })
  await send('/late')
  client.preconnect()
  await send('/ahead', true)
  await send('/new', true)
  expect(offered).toEqual([['http/1.1'], ['http/1.1'], ['http/1.1']])
})

describe('a call over a connection that was kept', () => {
  const closeAfterFirst = () => {
    const [first] = connections
    first?.socket.removeAllListeners('data')
    first?.socket.once('data', () => first.socket.destroy())
  }

  it('when the server closes it just then: made again over a new one', async () => {
    await send('/login')
    closeAfterFirst()
    expect(await send('/again')).toBe(204)
    expect(carried()).toEqual([['POST /login'], ['POST /again']])
  })

  it('when a hang-up counts as a result: not made again', async () => {
    await send('/login')
    closeAfterFirst()
    const call = { method: 'GET', path: '/again', timeoutMs: 5000, acceptsHangUp: true }
    await expect(client.send(call)).rejects.toMatchObject({
      code: 'NETWORK_RESET',
      wasReused: true
    })
    expect(carried()).toEqual([['POST /login']])
  })
})

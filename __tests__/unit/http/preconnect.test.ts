import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { preconnect, type PreconnectedSocket } from '../../../src/http/preconnect.ts'
import { OpenConnections } from '../../../src/http/open-connections.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

let sandbox: Sandbox
let relay: Server
let url: URL
let came: Socket[]

/** A TCP relay in front of the sandbox that sees every connection. */
beforeEach(async () => {
  sandbox = await startSandbox()
  came = []
  relay = createServer((client) => {
    came.push(client)
    const { hostname, port } = new URL(sandbox.baseUrl)
    const server = new (client.constructor as typeof Socket)().connect(Number(port), hostname)
    for (const [one, other] of [
      [client, server],
      [server, client]
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  url = new URL(`https://127.0.0.1:${(relay.address() as { port: number }).port}`)
})

afterEach(async () => {
  for (const socket of came) socket.destroy()
  relay.close()
  await sandbox.close()
})

const trust = () => new TrustStore([sandbox.caPem])

/** When this end has noticed it, too. */
async function opened(): Promise<void> {
  await once(relay, 'connection')
  await new Promise((resolve) => setTimeout(resolve, 50))
}

async function call(client: HttpsClient): Promise<number> {
  const { status } = await client.send({ method: 'GET', path: '/api/x', timeoutMs: 5000 })
  return status
}

const TIMEOUT_MS = 5000

function open(upTo: 'tcp' | 'tls', trusted = trust()): PreconnectedSocket {
  const peer = { baseUrl: url, trust: trusted, timeoutMs: TIMEOUT_MS }
  const early = preconnect(peer, {}, { upTo, openConnections: new OpenConnections() })
  if (!early) throw new Error('not dialled')
  return early
}

const dialled = { tcp: () => open('tcp'), tls: () => open('tls') }

describe.each(['tcp', 'tls'] as const)('a connection opened early, up to %s', (upTo) => {
  it('when requests follow: they use it, and no other is opened', async () => {
    const preconnected = dialled[upTo]()
    await opened()
    const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected })
    await call(client)
    await call(client)
    expect(came).toHaveLength(1)
    client.close()
  })

  it('when the server has closed it meanwhile: replaced', async () => {
    const preconnected = dialled[upTo]()
    await once(relay, 'connection')
    const [first] = came
    first?.destroy()
    await once(first as Socket, 'close')
    await new Promise((resolve) => setTimeout(resolve, 50)) // until the other end has noticed
    const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected })
    expect(await call(client)).toBeGreaterThan(0)
    expect(came).toHaveLength(2)
    client.close()
  })

  it('when its client closes: it is closed, used or not', async () => {
    const preconnected = dialled[upTo]()
    await once(relay, 'connection')
    const closed = once(came[0] as Socket, 'close')
    new HttpsClient({ baseUrl: url, trust: trust(), preconnected }).close()
    await closed
  })

  it('when it is claimed twice: it is given once', async () => {
    const early = dialled[upTo]()
    await opened()
    const socket = await early.claim()
    expect(socket).toBeDefined()
    expect(early.claim()).toBeUndefined()
    socket?.destroy()
  })

  it('when nothing listens: no connection, and no error', async () => {
    relay.close()
    const early = dialled[upTo]()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(early.claim()).toBeUndefined()
  })
})

it.each(['tcp', 'tls'] as const)(
  'up to %s, still being opened: the request waits for it, and opens no other',
  async (upTo) => {
    const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected: dialled[upTo]() })
    expect(await call(client)).toBeGreaterThan(0)
    expect(came).toHaveLength(1)
    client.close()
  }
)

it('when the host refuses it: the request that waits for it fails', async () => {
  relay.close()
  const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected: dialled.tls() })
  await expect(call(client)).rejects.toMatchObject({
    code: 'NETWORK_UNREACHABLE',
    stage: 'connect'
  })
  client.close()
})

it('when the CA of the server is unknown: the connection is closed', async () => {
  const early = open('tls', new TrustStore(undefined))
  await once(relay, 'connection')
  await once(came[0] as Socket, 'close') // refused by this end
  expect(early.claim()).toBeUndefined()
})

it('with a proxy: it is not opened directly', () => {
  const peer = { baseUrl: url, trust: trust(), timeoutMs: TIMEOUT_MS }
  const options = { upTo: 'tls', openConnections: new OpenConnections() } as const
  expect(preconnect(peer, { https_proxy: 'http://127.0.0.1:9' }, options)).toBeUndefined()
})

it('when NO_PROXY exempts the host: it is opened', () => {
  const peer = { baseUrl: url, trust: trust(), timeoutMs: TIMEOUT_MS }
  const env = { https_proxy: 'http://127.0.0.1:9', no_proxy: '127.0.0.0/8' }
  const early = preconnect(peer, env, { upTo: 'tls', openConnections: new OpenConnections() })
  expect(early).toBeDefined()
  early?.close()
})

describe('TLS over a connection that was opened up to TCP', () => {
  const openConnections = new OpenConnections()
  const over = (tcp: PreconnectedSocket) => {
    const peer = { baseUrl: url, trust: trust(), timeoutMs: TIMEOUT_MS }
    return preconnect(peer, {}, { upTo: 'tls', openConnections, tcp })
  }

  it('when it is open: the request uses it, and no other is opened', async () => {
    const tcp = open('tcp')
    await opened()
    const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected: over(tcp) })
    await call(client)
    expect(came).toHaveLength(1)
    client.close()
  })

  it('when the server has closed it: another is opened', async () => {
    const tcp = open('tcp')
    await opened()
    came[0]?.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50)) // until the other end has noticed
    const client = new HttpsClient({ baseUrl: url, trust: trust(), preconnected: over(tcp) })
    await call(client)
    expect(came).toHaveLength(2)
    client.close()
  })

  it('when it is closed before TCP is open: nothing stays open', async () => {
    const tcp = open('tcp')
    const closed = once(relay, 'connection').then(([socket]) => once(socket as Socket, 'close'))
    over(tcp)?.close()
    await closed
  })
})

import '../../scenario/node-realm.ts'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'
import { opening, startProxy, type SmallProxy } from './proxies.ts'

let sandbox: Sandbox
let proxy: SmallProxy
let client: HttpsClient

beforeAll(async () => {
  sandbox = await startSandbox()
  proxy = await startProxy(opening('HTTP/1.1 200 OK\r\n\r\n'))
})
afterEach(() => client.close())
afterAll(async () => {
  proxy.close()
  await sandbox.close()
})

it('a connection is opened ahead through the proxy, and is the one that is used', async () => {
  const baseUrl = new URL(sandbox.baseUrl)
  const proxyEnv = { HTTPS_PROXY: `http://${proxy.name}` }
  client = new HttpsClient({ baseUrl, trust: new TrustStore([sandbox.caPem]), proxyEnv })
  const call = { method: 'GET', path: '/nowhere', timeoutMs: 10_000 }
  await client.send(call)
  client.preconnect()
  while (proxy.heads.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  const { status } = await client.send({ ...call, newConnection: true })
  expect(status).toBe(404)
  expect(proxy.heads).toHaveLength(2)
})

it('when the proxy does not open it: no error, and another is opened', async () => {
  const refusing = await startProxy((socket, target) => {
    if (refusing.heads.length === 2) socket.end('HTTP/1.1 503 Busy\r\n\r\n')
    else void opening('HTTP/1.1 200 OK\r\n\r\n')(socket, target)
  })
  const baseUrl = new URL(sandbox.baseUrl)
  const proxyEnv = { HTTPS_PROXY: `http://${refusing.name}` }
  client = new HttpsClient({ baseUrl, trust: new TrustStore([sandbox.caPem]), proxyEnv })
  const call = { method: 'GET', path: '/nowhere', timeoutMs: 10_000 }
  await client.send(call)
  client.preconnect()
  while (refusing.heads.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  await new Promise((resolve) => setTimeout(resolve, 50)) // until this end has noticed
  expect((await client.send({ ...call, newConnection: true })).status).toBe(404)
  expect(refusing.heads).toHaveLength(3)
  refusing.close()
})

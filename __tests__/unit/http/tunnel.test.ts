import '../../scenario/node-realm.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'
import { type Answer, opening, saying, startProxy, type SmallProxy } from './proxies.ts'

const OPEN = 'HTTP/1.1 200 OK\r\n\r\n'
const CALL = { method: 'GET', path: '/nowhere', timeoutMs: 10_000 }

let sandbox: Sandbox
let proxy: SmallProxy
let client: HttpsClient

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterEach(() => {
  client.close()
  proxy.close()
})
afterAll(() => sandbox.close())

/** Makes a client that reaches the sandbox by way of a proxy that answers so. */
async function connectThrough(answer: Answer, begin = 'http://'): Promise<void> {
  proxy = await startProxy(answer)
  const proxyEnv = { HTTPS_PROXY: `${begin}${proxy.name}` }
  const baseUrl = new URL(sandbox.baseUrl)
  client = new HttpsClient({ baseUrl, trust: new TrustStore([sandbox.caPem]), proxyEnv })
}

async function callThrough(answer: Answer, begin?: string): Promise<number> {
  await connectThrough(answer, begin)
  return (await client.send(CALL)).status
}

describe('a tunnel is open', () => {
  it.each([
    ['after 200', ['HTTP/1.1 200 Connection established\r\n\r\n']],
    ['after 200 of HTTP/1.0, without a reason', ['HTTP/1.0 200\r\n\r\n']],
    ['after 201', ['HTTP/1.1 201 Created\r\n\r\n']],
    ['after 204', ['HTTP/1.1 204 No Content\r\nVia: 1.1 squid\r\n\r\n']],
    ['after 299', ['HTTP/1.1 299 Why not\r\n\r\n']],
    ['whatever length it says', ['HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n']],
    ['though it says it is chunked', ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n']],
    ['though it says it is closed', ['HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n']],
    ['when its answer has come byte by byte', [...'HTTP/1.1 200 OK\r\nVia: x\r\n\r\n']]
  ])('%s', async (_, pieces) => {
    expect(await callThrough(opening(...pieces))).toBe(404)
  })

  it('with credentials in the address: percent-decoded, and nothing else of ours is sent', async () => {
    expect(await callThrough(opening(OPEN), 'HTTP://m%C3%A9:p%40ss@')).toBe(404)
    const { host } = new URL(sandbox.baseUrl)
    const basic = Buffer.from('mé:p@ss').toString('base64')
    expect(proxy.heads).toEqual([
      [
        `CONNECT ${host} HTTP/1.1`,
        `Host: ${host}`,
        'Connection: keep-alive',
        'Proxy-Connection: keep-alive',
        `Proxy-Authorization: Basic ${basic}`
      ]
    ])
  })
})

describe('a tunnel is not open', () => {
  it.each([
    ['after 1xx', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['after 3xx', 'HTTP/1.1 302 Found\r\nLocation: http://login.test/\r\n\r\n'],
    ['where a page follows at once: TLS begins with the client', 'HTTP/1.1 200 OK\r\n\r\n<html>']
  ])('%s', async (_, answer) => {
    await expect(callThrough(saying(answer))).rejects.toMatchObject({ code: 'NETWORK_PROXY' })
  })

  it('when the proxy does not answer: the message names it', async () => {
    proxy = await startProxy(() => undefined)
    const { name, heads } = proxy
    const proxyEnv = { HTTPS_PROXY: `http://${name}` }
    const baseUrl = new URL('https://[fd00::1]:8443')
    client = new HttpsClient({ baseUrl, trust: new TrustStore(undefined), proxyEnv })
    const failure = client.send({ method: 'GET', path: '/', timeoutMs: 300 })
    await expect(failure).rejects.toMatchObject({
      code: 'NETWORK_TIMEOUT',
      stage: 'connect',
      hint: `HTTPS_PROXY names ${name}: the proxy, or the server behind it, may be what does not answer.`
    })
    expect(heads.map(([first]) => first)).toEqual(['CONNECT [fd00::1]:8443 HTTP/1.1'])
  })
})

describe('a connection that is opened ahead through a proxy', () => {
  /** Makes a call, opens a connection ahead of the next one, and makes that. */
  async function callTwice(answer: Answer): Promise<number> {
    expect(await callThrough(answer)).toBe(404)
    client.preconnect()
    while (proxy.heads.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 50)) // until this end has noticed
    return (await client.send({ ...CALL, newConnection: true })).status
  }

  it('when a request follows: it is used', async () => {
    expect(await callTwice(opening(OPEN))).toBe(404)
    expect(proxy.heads).toHaveLength(2)
  })

  it('when the proxy does not open it: no error, and another is opened', async () => {
    let count = 0
    const answers = [opening(OPEN), saying('HTTP/1.1 503 Busy\r\n\r\n'), opening(OPEN)]
    expect(await callTwice((socket, target) => answers[count++]?.(socket, target))).toBe(404)
    expect(proxy.heads).toHaveLength(3)
  })
})

import '../../scenario/node-realm.ts'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const open = new Set<Socket>()
const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** A proxy that takes every connection, says one thing at most, and then nothing any more. */
async function silentProxy(answer: string): Promise<string> {
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined))
    socket.once('close', () => open.delete(socket))
    socket.once('data', () => socket.write(answer))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  endings.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function client(HTTPS_PROXY: string): HttpsClient {
  const baseUrl = new URL('https://acme.example')
  return new HttpsClient({ baseUrl, trust: new TrustStore(undefined), proxyEnv: { HTTPS_PROXY } })
}

async function settled(): Promise<void> {
  const giveUp = Date.now() + 5000
  while (open.size > 0 && Date.now() < giveUp) await new Promise((go) => setTimeout(go, 5))
}

// What is left open keeps the process alive, and so the job's step.
describe('a proxy that does not open its tunnel', () => {
  it.each([
    ['says nothing to CONNECT', '', 'connect'],
    ['says half of an answer', 'HTTP/1.1 200 Conn', 'connect'],
    ['says yes, and nothing to the TLS handshake', 'HTTP/1.1 200 OK\r\n\r\n', 'handshake']
  ])('it %s: when the client closes, the connection is closed', async (_, answer, stage) => {
    const https = client(await silentProxy(answer))
    const failure = https.send({ method: 'GET', path: '/', timeoutMs: 200 })
    await expect(failure).rejects.toMatchObject({ code: 'NETWORK_TIMEOUT', stage })
    https.close()
    await settled()
    expect(open.size).toBe(0)
  })

  it('when it refuses and does not hang up: the connection is closed at once', async () => {
    const https = client(await silentProxy('HTTP/1.1 403 No\r\n\r\n'))
    const failure = https.send({ method: 'GET', path: '/', timeoutMs: 60_000 })
    await expect(failure).rejects.toMatchObject({ code: 'NETWORK_PROXY' })
    await settled()
    expect(open.size).toBe(0)
    https.close()
  })

  it.each(['cancelled', 'closed'])(
    'when %s before the request: no connection stays open',
    async (which) => {
      const https = client(await silentProxy(''))
      const job = new AbortController()
      if (which === 'closed') https.close()
      else job.abort(new Error('The job was cancelled.'))
      const { signal } = job
      const failure = https.send({ method: 'GET', path: '/', timeoutMs: 60_000, signal })
      await expect(failure).rejects.toThrow()
      await new Promise((go) => setTimeout(go, 50)) // for the proxy to have seen what was opened
      expect(open.size).toBe(0)
      https.close()
    }
  )

  it('when the client closes: requests that wait for it end', async () => {
    const https = client(await silentProxy(''))
    const failure = https.send({ method: 'GET', path: '/', timeoutMs: 60_000 })
    const refused = expect(failure).rejects.toMatchObject({ code: 'NETWORK_RESET' })
    while (open.size === 0) await new Promise((go) => setTimeout(go, 5))
    https.close()
    await refused
    await settled()
    expect(open.size).toBe(0)
  })
})

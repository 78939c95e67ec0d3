/** Small proxies on real sockets, each with an answer of its own to CONNECT. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { HttpsClient } from '../../../src/http/https-client.ts'
import type { NetworkError } from '../../../src/http/network-error.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

export interface SmallProxy {
  /** `host:port`, as messages have it. */
  name: string
  /** The CONNECT requests so far: their lines. */
  heads: string[][]
  close(): void
}

export type Answer = (client: Socket, target: { host: string; port: number }) => void

/** Starts a proxy that calls `answer` when a request has come. */
export async function startProxy(answer: Answer): Promise<SmallProxy> {
  const sockets = new Set<Socket>()
  const heads: string[][] = []
  const server = createServer((client) => {
    sockets.add(client.on('error', () => undefined))
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (!text.includes('\r\n\r\n')) return
      client.off('data', read)
      heads.push(text.trimEnd().split('\r\n'))
      const [, host = '', port = ''] = /^CONNECT \[?(.+?)\]?:(\d+) /.exec(text) ?? []
      answer(client, { host, port: Number(port) })
    }
    client.on('data', read)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  return { name: `localhost:${(server.address() as AddressInfo).port}`, heads, close }
}

/** Says this and hangs up. */
export function saying(text: string): Answer {
  return (client) => client.end(text)
}

/** Says this, in these pieces, and opens the tunnel. */
export function opening(...pieces: string[]): Answer {
  return async (client, { host, port }) => {
    const upstream = connect(port, host)
    await once(upstream, 'connect')
    for (const piece of pieces) {
      client.write(piece, 'latin1')
      await new Promise((resolve) => setImmediate(resolve))
    }
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
    upstream.pipe(client).pipe(upstream)
  }
}

/** How calls by way of proxies fail. Each client and proxy is closed with `close`. */
export class ProxiedCalls {
  readonly #endings: (() => void)[] = []

  /** The failure of a call by the proxy at this address. */
  async failureBy(HTTPS_PROXY: string, timeoutMs = 10_000): Promise<NetworkError> {
    const baseUrl = new URL('https://acme.example')
    const client = new HttpsClient({
      baseUrl,
      trust: new TrustStore(undefined),
      proxyEnv: { HTTPS_PROXY }
    })
    this.#endings.push(() => client.close())
    const call = client.send({ method: 'GET', path: '/', timeoutMs })
    return call.then(
      () => Promise.reject(new Error('It did not fail.')),
      (error: NetworkError) => error
    )
  }

  /** The failure of a call by a proxy that answers this; its address is replaced by `PROXY`. */
  async failureOn(answer: string, credentials = '') {
    const proxy = await startProxy(saying(answer))
    this.#endings.push(() => proxy.close())
    const error = await this.failureBy(`http://${credentials}${proxy.name}`)
    const { code, stage, reason, hint, isPermanent } = error
    return { code, stage, reason: reason.replace(proxy.name, 'PROXY'), hint, isPermanent }
  }

  close(): void {
    for (const end of this.#endings.splice(0)) end()
  }
}

/** The head of an answer without a body. */
export function head(status: string, ...lines: string[]): string {
  return [`HTTP/1.1 ${status}`, ...lines, 'Content-Length: 0', '', ''].join('\r\n')
}

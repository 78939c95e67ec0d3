/** A TLS server that only finds the end of an HTTP request, and answers with any bytes. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'
import type { Authority } from '../../src/sandbox/authority.ts'
import type { Answer } from './malformed-answers.ts'

export interface RawRequest {
  /** The request line and the headers. */
  head: string
  body: string
}

export interface RawServer {
  baseUrl: URL
  requests(): number
  /** How many connections are open now. */
  open(): number
  close(): Promise<void>
}

/** Starts it on a free loopback port; it asks for a certificate, and takes any or none. */
export async function startRawServer(
  authority: Authority,
  reply: (request: RawRequest) => Answer
): Promise<RawServer> {
  const sockets = new Set<TLSSocket>()
  let requests = 0
  const options = { ...(await authority.makeServerIdentity()), ca: authority.caPem }
  const asking = { ...options, requestCert: true, rejectUnauthorized: false }
  const server = createServer(asking, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined)
    let received = ''
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk
      const request = wholeRequest(received)
      if (!request) return
      received = ''
      requests += 1
      deliver(socket, reply(request))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    baseUrl: new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`),
    requests: () => requests,
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

function wholeRequest(received: string): RawRequest | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [head, body] = [received.slice(0, end), received.slice(end + 4)]
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0)
  return body.length < length ? undefined : { head, body }
}

function deliver(socket: TLSSocket, { bytes, then }: Answer): void {
  if (then === 'keep') socket.write(bytes)
  else if (then === 'end') socket.end(bytes)
  else socket.write(bytes, () => socket.destroy())
}

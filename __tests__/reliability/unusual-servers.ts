/** Servers other than the sandbox: each does one thing that no HTTP server should do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach } from '@jest/globals'
import { Authority } from '../../src/sandbox/authority.ts'

/** The inputs that lead to a server. */
type StrangeServer = Record<'base-url', string> | Record<'base-url' | 'server-ca-file', string>

export interface StrangeServers {
  /** Speaks TCP alone. */
  tcp(meet: (socket: Socket) => void): Promise<StrangeServer>
  /** Speaks TLS, with a certificate that the client trusts, and then sends what the test sets. */
  tls(meet: (socket: Socket) => void): Promise<StrangeServer>
  /** No server: nothing listens on the port. */
  none(): Promise<StrangeServer>
}

/** Makes servers for the tests of a file; each ends with its test. */
export function strangeServers(): StrangeServers {
  const endings: (() => void)[] = []
  afterEach(() => {
    for (const end of endings.splice(0)) end()
  })
  const open = async (server: Server) => {
    const sockets: Socket[] = []
    server.on('connection', (socket) => {
      sockets.push(socket)
      socket.on('error', () => undefined) // a client that hangs up is expected
    })
    const url = await listen(server)
    endings.push(() => {
      server.close()
      for (const socket of sockets) socket.destroy()
    })
    return url
  }
  return {
    tcp: async (meet) => ({ 'base-url': await open(createServer(meet)) }),
    tls: async (meet) => {
      const authority = await Authority.create()
      const server = createTlsServer(await authority.makeServerIdentity(), (socket) => {
        socket.on('error', () => undefined)
        meet(socket)
      })
      const folder = mkdtempSync(join(tmpdir(), 'strange-'))
      endings.push(() => rmSync(folder, { recursive: true, force: true }))
      const caFile = join(folder, 'ca.pem')
      writeFileSync(caFile, authority.caPem)
      return { 'base-url': await open(server), 'server-ca-file': caFile }
    },
    none: async () => {
      const server = createServer()
      const url = await listen(server)
      await new Promise((resolve) => server.close(resolve))
      return { 'base-url': url }
    }
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

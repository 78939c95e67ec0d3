import type { Server as HttpsServer } from 'node:https'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { FaultQueue } from './faults.ts'

/**
 * The TCP listener in front of the HTTPS server. If a fault says so, it ends a connection before TLS. It
 * knows the open connections, so that it can close them when the sandbox stops.
 */
export class TcpListener {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor(edge: HttpsServer, faults: FaultQueue) {
    this.#server = createServer((socket) => {
      this.#track(socket)
      const fault = faults.takeForConnection('reset-connect', 'reset-handshake')
      if (!fault) edge.emit('connection', socket)
      else if (fault.kind === 'reset-connect') socket.resetAndDestroy()
      else socket.once('data', () => socket.resetAndDestroy())
    })
    // Before all other listeners: a server that requires a certificate hangs up before it reads HTTP
    edge.prependListener('secureConnection', (socket: TLSSocket) => {
      // Not reset, because Node crashes if the TCP socket under a TLS socket is reset
      if (faults.takeForConnection('reset-after-handshake')) return void socket.destroy()
      if (socket.getPeerX509Certificate()) return
      if (faults.takeForConnection('drop-without-certificate')) socket.destroy()
    })
  }

  /** Listens only on the loopback interface. @returns the port */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', resolve)
    })
    return (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => {
      // A client may close its connection at any time
    })
    socket.on('close', () => this.#sockets.delete(socket))
  }
}

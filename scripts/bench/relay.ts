/**
 * Simulates a round trip to a server on this machine. Bytes are held for half a round trip in each
 * direction. A new TCP connection costs a round trip before its first byte (RFC 9293, 3.5), so the
 * bytes of a new connection wait for that, too.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Relay {
  port: number
  close(): void
}

/** Starts a relay on a free port of the loopback interface. */
export async function startRelay(port: number, roundTripMs: number): Promise<Relay> {
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const established = performance.now() + roundTripMs
    const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    }
    carry(client, upstream, () => Math.max(performance.now(), established) + roundTripMs / 2)
    carry(upstream, client, () => performance.now() + roundTripMs / 2)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    }
  }
}

/** Passes on the bytes and the end of one side in order, each when it is due. */
function carry(from: Socket, to: Socket, due: () => number): void {
  const held: { at: number; act: () => void }[] = []
  let timer: NodeJS.Timeout | undefined
  const deliver = () => {
    timer = undefined
    for (let next = held[0]; next; next = held[0]) {
      const wait = next.at - performance.now()
      // A timer has a resolution of one millisecond, and may be early by a part of one.
      if (wait > 0) {
        timer = setTimeout(deliver, wait)
        return
      }
      held.shift()
      next.act()
    }
  }
  const hold = (act: () => void) => {
    held.push({ at: due(), act })
    if (timer === undefined) deliver()
  }
  from.on('data', (chunk: Buffer) => hold(() => to.write(chunk)))
  from.on('end', () => hold(() => to.end()))
  // A reset is delayed like data. So is one that our own writing causes.
  from.on('error', () => hold(() => to.resetAndDestroy()))
}

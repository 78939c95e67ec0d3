/**
 * A line of a given length to a server on this machine. What passes is held for half a round trip
 * each way; and as a new TCP connection costs a round trip before its first byte may leave (RFC
 * 9293, 3.5), the bytes of a connection that is younger than that wait for it too.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Relay {
  port: number
  close(): void
}

/** Starts a relay on a free loopback port. */
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

/** Hands on what one side says, and that it has no more to say, each when it is due, in order. */
function carry(from: Socket, to: Socket, due: () => number): void {
  const held: { at: number; act: () => void }[] = []
  let timer: NodeJS.Timeout | undefined
  const deliver = () => {
    timer = undefined
    for (let next = held[0]; next; next = held[0]) {
      const wait = next.at - performance.now()
      // A timer counts whole milliseconds and may be early by a part of one.
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
  // A reset travels as long as anything else. One that comes back by our own writing is the same.
  from.on('error', () => hold(() => to.resetAndDestroy()))
}

/** The relay's delays, over real sockets and by a clock that only the test moves. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { type Relay, startRelay } from '../../../scripts/bench/relay.ts'

const ROUND_TRIP = 120

let server: Server
let relay: Relay
let client: Socket
let far: Socket

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  relay = await startRelay((server.address() as AddressInfo).port, ROUND_TRIP)
  const accepted = once(server, 'connection') as Promise<[Socket]>
  client = connect(relay.port, '127.0.0.1')
  far = (await accepted)[0]
})

afterEach(() => {
  relay.close()
  server.close()
  client.destroy()
  jest.useRealTimers()
})

/** What has come out of a socket so far. */
function received(socket: Socket): () => string {
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return () => text
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn()
}

/** Sends something and waits until the relay holds it, that is, has set a timer. */
async function say(socket: Socket, text: string): Promise<void> {
  socket.write(text)
  await until(() => jest.getTimerCount() === 1)
}

/** Expects that it comes at this time, and not before. */
async function comesAfter(milliseconds: number, text: () => string, expected: string) {
  const before = text()
  jest.advanceTimersByTime(milliseconds - 1)
  for (let i = 0; i < 50; i++) await turn()
  expect(text()).toBe(before)
  jest.advanceTimersByTime(1)
  await until(() => text() !== before)
  expect(text()).toBe(expected)
}

describe('a relay', () => {
  it('the first byte of a new connection: held for one round trip and a half', async () => {
    const arrived = received(far)
    await say(client, 'hello')
    await comesAfter(1.5 * ROUND_TRIP, arrived, 'hello')
  })

  it('a byte on an open connection, and its answer: each is held for half a round trip', async () => {
    const [there, back] = [received(far), received(client)]
    jest.advanceTimersByTime(ROUND_TRIP)
    await say(client, 'ping')
    await comesAfter(ROUND_TRIP / 2, there, 'ping')
    await say(far, 'pong')
    await comesAfter(ROUND_TRIP / 2, back, 'pong')
  })

  it('a byte during the first round trip: held for the rest of it and half of one more', async () => {
    const arrived = received(far)
    jest.advanceTimersByTime(ROUND_TRIP - 20)
    await say(client, 'soon')
    await comesAfter(20 + ROUND_TRIP / 2, arrived, 'soon')
  })

  it('two bytes: each is held by itself, and the first does not wait for the second', async () => {
    const arrived = received(far)
    jest.advanceTimersByTime(ROUND_TRIP)
    await say(client, 'one')
    jest.advanceTimersByTime(30)
    client.write(' two')
    // Nothing shows when the relay has it: its one timer is for the first.
    for (let i = 0; i < 200; i++) await turn()
    await comesAfter(ROUND_TRIP / 2 - 30, arrived, 'one')
    await comesAfter(30, arrived, 'one two')
  })
})

import '../../../scenario/node-realm.ts'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { readContext, readInputs } from '../../../../src/config/inputs.ts'
import { parseInputsAndPreconnect } from '../../../../src/actions/issue/parse-inputs-and-preconnect.ts'

let door: Server
let temp: string
/** What came, of each connection: its first bytes. */
let came: Promise<Buffer>[]

beforeEach(async () => {
  came = []
  temp = mkdtempSync(join(tmpdir(), 'start-'))
  door = createServer((socket) => {
    const first = once(socket, 'data').then(([bytes]) => bytes as Buffer)
    came.push(first)
    socket.on('error', () => undefined)
    void first.then(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
})
afterEach(() => {
  door.close()
  rmSync(temp, { recursive: true })
})

function judged(env: NodeJS.ProcessEnv) {
  return parseInputsAndPreconnect(readInputs(env), readContext(env), env)
}

function environment(changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { port } = door.address() as { port: number }
  return {
    RUNNER_TEMP: temp,
    INPUT_ACCOUNT: 'acme',
    'INPUT_APP-NAME': 'orders',
    'INPUT_APP-KEY': 'vtexappkey-acme-ABCDEF',
    'INPUT_APP-TOKEN': 'a-token-of-the-test',
    'INPUT_BASE-URL': `https://127.0.0.1:${port}`,
    ...changes
  }
}

it('good inputs: the host gets two connections, and only a ClientHello on each', async () => {
  const { config, preconnected } = judged(environment())
  expect(config().subject.commonName).toBe('orders')
  await preconnected?.first.waitForTcp()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const all = await Promise.all(came)
  expect(all).toHaveLength(2) // for the login, and for sign
  for (const bytes of all) {
    expect(bytes[0]).toBe(22) // handshake (RFC 8446, 5.1)
    expect(bytes[5]).toBe(1) // client_hello (RFC 8446, 4)
  }
  preconnected?.first.close()
})

it('when the first request waits for the key: the connection is TCP only', async () => {
  const token = {
    'INPUT_APP-KEY': '',
    'INPUT_APP-TOKEN': '',
    'INPUT_USER-TOKEN': 'eyJhbGciOi.eyJz.c2ln'
  }
  const { config, preconnected } = judged(environment(token))
  expect(config().credentials.kind).toBe('user-token')
  await preconnected?.first.waitForTcp()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(came).toHaveLength(1)
  const silence = new Promise((resolve) => setTimeout(resolve, 100, 'silence'))
  expect(await Promise.race([came[0], silence])).toBe('silence')
  preconnected?.first.close()
})

it('bad inputs: no connection is opened, and config() throws INPUT_INVALID', async () => {
  const { config, preconnected, inputs } = judged(environment({ INPUT_COUNTRY: 'Brazil' }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(preconnected).toBeUndefined()
  expect(came).toEqual([])
  expect(inputs.country).toBe('Brazil')
  expect(config).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
})

it('with a proxy: no connection is opened early', () => {
  const { config, preconnected } = judged(environment({ HTTPS_PROXY: 'http://127.0.0.1:9' }))
  expect(preconnected).toBeUndefined()
  expect(config()).toBeDefined()
})

import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/shared/clock.ts'
import { openClient } from '../../../src/actions/open-client.ts'
import { parseCheck } from '../../../src/config/checks.ts'
import type { Check } from '../../../src/verify/check.ts'
import { runChecks } from '../../../src/verify/run-checks.ts'
import { Authority } from '../../../src/sandbox/authority.ts'
import { RecordingRunner } from '../../scenario/recording-runner.ts'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server that takes its time, and counts connections and the calls that it has at once. */
async function open(hangsAt?: string) {
  const authority = await Authority.create()
  const counts = { connections: 0, atOnce: 0, most: 0 }
  server = createServer(await authority.makeServerIdentity(), (request, response) => {
    counts.atOnce += 1
    counts.most = Math.max(counts.most, counts.atOnce)
    if (request.url === hangsAt) return
    setTimeout(() => {
      counts.atOnce -= 1
      response.end()
    }, 10)
  })
  server.on('secureConnection', () => (counts.connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const connection = openClient(
    {
      baseUrl: new URL(`https://127.0.0.1:${port}`),
      credentials: { kind: 'user-token', userToken: 'a-user-token' },
      serverCas: [authority.caPem],
      timeoutMs: 2000,
      retries: 0
    },
    { clock: systemClock, proxyEnv: {}, runner: new RecordingRunner() }
  )
  return { connection, counts }
}

const checks = (count: number) =>
  Array.from({ length: count }, (_, index) => parseCheck(`/api/${index}`)) as Check[]

describe('many checks', () => {
  it('fifty of them: eight kept-alive connections, and never more', async () => {
    const { connection, counts } = await open()
    const results = await runChecks(connection, checks(50))
    connection.close()
    expect(results.map(({ check }) => check.path)).toEqual(checks(50).map(({ path }) => path))
    expect(results.every(({ passed }) => passed)).toBe(true)
    expect(counts).toMatchObject({ connections: 8, most: 8 })
  })

  it('one that hangs: it fails, and the others go on', async () => {
    const { connection } = await open('/api/1')
    const results = await runChecks(connection, checks(20))
    connection.close()
    const failed = results.filter(({ passed }) => !passed)
    expect(failed.map(({ check, actual }) => [check.path, actual])).toEqual([
      ['/api/1', 'no answer within 2 s (after the request was sent)']
    ])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startJob } from './action.ts'
import { createServerIdentity } from './authority.ts'
import { startGateway, type GatewayOptions } from './single-server.ts'
import { startEdge, type Edge } from './start-edge.ts'

let edge: Edge
let folder: string
let identity: Awaited<ReturnType<typeof createServerIdentity>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'single-'))
  ;[edge, identity] = await Promise.all([
    startEdge({ enforce: false }),
    createServerIdentity(folder)
  ])
}, 60_000)
afterAll(async () => {
  await edge.stop()
  rmSync(folder, { recursive: true })
})

const GATEWAYS: GatewayOptions[] = [
  { threads: true, protocol: 'HTTP/1.0' },
  { threads: true, protocol: 'HTTP/1.1' },
  { threads: false, protocol: 'HTTP/1.0' },
  { threads: false, protocol: 'HTTP/1.1' }
]

describe.each(GATEWAYS)(
  'a gateway of Python’s http.server, $protocol, threads: $threads',
  (kind) => {
    it.each(['an API key pair', 'a user token'])('with %s: the run succeeds', async (which) => {
      const { certFile, keyFile, caFile } = identity
      const upstream = Number(new URL(edge.baseUrl).port)
      const gateway = await startGateway(folder, { upstream, certFile, keyFile }, kind)
      const userToken = { 'app-key': '', 'app-token': '', 'user-token': edge.userToken }
      const { exitCode, log } = await startJob(edge).issue({
        ...(which === 'a user token' && userToken),
        'base-url': `https://localhost:${gateway.port}`,
        'server-ca-file': caFile,
        timeout: '10',
        retries: '0'
      })
      await gateway.stop()
      expect(log).toContain('mTLS not-requested') // the proof was made; the gateway asks for nothing
      expect(exitCode).toBe(0)
    })
  }
)

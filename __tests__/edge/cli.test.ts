/** `vtex-mtls exec` against nginx, directly and with a proxy, by each version of Node. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { packCommand, type PackedCommand } from '../cli/packed.ts'
import { execByNode } from './cli.ts'
import { NODES } from './node-versions.ts'
import { type Edge, startEdge } from './start-edge.ts'
import { startTinyproxy } from './tinyproxy.ts'

const CALL =
  'curl --noproxy "*" -sS --fail --cacert "$VTEX_MTLS_SERVER_CA_FILE" --config "$VTEX_MTLS_CURL"' +
  ' "$VTEX_MTLS_BASE_URL/api/catalog_system/pub/category/tree/1"'

let edge: Edge
let packed: PackedCommand

beforeAll(async () => {
  packed = packCommand()
  edge = await startEdge()
})
afterAll(async () => {
  packed.remove()
  await edge.stop()
})

describe.each(Object.entries(NODES))('%s', (name, find) => {
  const exec = (command: string[], env?: Record<string, string>) =>
    execByNode({ node: find(), entry: packed.entry }, edge, command, env)

  it('with curl: nginx takes the certificate, which is revoked afterwards', async () => {
    const before = (await edge.requests()).length
    const { status, stderr } = await exec(['sh', '-c', CALL])
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const calls = (await edge.requests()).slice(before)
    expect(calls.filter(({ path }) => path.startsWith('/api/catalog'))).toMatchObject([
      { status: 200, verify: 'SUCCESS' }
    ])
    expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
  })

  it('with a proxy: no direct connection', async () => {
    const proxy = await startTinyproxy()
    try {
      const before = (await edge.requests()).length
      const { status, stderr } = await exec(['true'], { HTTPS_PROXY: proxy.url() })
      const calls = (await edge.requests()).slice(before)
      const connections = new Set(calls.map(({ connection }) => connection))
      expect(proxy.connects().length).toBeGreaterThanOrEqual(connections.size)
      if (name === 'Node 24') {
        expect(status).toBe(0)
        expect(connections.size).toBeGreaterThanOrEqual(4) // issue, proof, control, revocation
      } else {
        expect({ status, calls }).toEqual({ status: 125, calls: [] })
        expect(stderr).toMatch(/is too old for a proxy[^]*or Node where[^]*\[NETWORK_PROXY\]/)
      }
    } finally {
      await proxy.stop()
    }
  })

  it('when the proxy does not exist: nothing is sent, and there is no direct connection', async () => {
    const before = (await edge.requests()).length
    const { status, stderr } = await exec(['true'], { HTTPS_PROXY: 'http://127.0.0.1:9' })
    expect(status).toBe(125)
    expect(stderr).toContain('[NETWORK_PROXY]')
    expect((await edge.requests()).length).toBe(before)
  })
})

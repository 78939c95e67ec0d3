/** The whole life of an identity with a proxy in the environment. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { output, startJob } from './action.ts'
import { startEdge, type Edge } from './start-edge.ts'
import { startTinyproxy, type Proxy, type ProxyOptions } from './tinyproxy.ts'

const CHECKS = 'GET /api/oms/pvt/orders\n/api/catalog/pvt/category\nGET /nowhere 404'

export type Environment = Record<string, string>

/** One edge for the tests of a file, and proxies that end with their test. */
export function proxyWorld() {
  const endings: (() => unknown)[] = []
  const world = {
    edge: undefined as unknown as Edge,
    /** Whatever else has to end with the test. */
    endings,
    start: async (options?: ProxyOptions): Promise<Proxy> => {
      const proxy = await startTinyproxy(options)
      endings.push(() => proxy.stop())
      return proxy
    }
  }
  beforeAll(async () => {
    world.edge = await startEdge()
  })
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end()
  })
  afterAll(() => world.edge.stop())
  return world
}

/** Issue and post, and what the edge saw of them. */
export async function runJobLife(edge: Edge, env: Environment) {
  const before = await edge.requests()
  const job = startJob(edge, { debug: true, env })
  try {
    const main = await job.issue({ checks: CHECKS, retries: '0' })
    const post = await job.post(main, {})
    const requests = (await edge.requests()).slice(before.length)
    return { main, post, requests, connections: new Set(requests.map((one) => one.connection)) }
  } finally {
    job.runner.close()
  }
}

export type JobLife = Awaited<ReturnType<typeof runJobLife>>

export function expectWhole(edge: Edge, { main, post, requests }: JobLife): void {
  expect({ log: main.log, outcome: main.outcome }).toMatchObject({ outcome: 'success' })
  expect(main.outputs).toMatchObject({ mtls: 'enforced', 'checks-passed': '3' })
  expect(post).toMatchObject({ exitCode: 0, annotations: [], stderr: '' })
  expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
  // The proof makes some of its calls twice, and one with a certificate that the edge did not issue.
  const routes = new Set(
    requests
      .filter(({ verify }) => !verify.startsWith('FAILED'))
      .map(({ method, path, verify }) => `${method} ${path} ${verify}`)
  )
  expect([...routes].sort()).toEqual([
    `DELETE /api/edge/private-certificates/${output(main, 'serial-number')} NONE`,
    'GET /api/catalog/pvt/category SUCCESS',
    'GET /api/oms/pvt/orders SUCCESS',
    'GET /nowhere SUCCESS',
    'POST /api/edge/private-certificates/sign NONE',
    'POST /api/vtexid/apptoken/login NONE',
    'POST /api/vtexid/credential/validate NONE',
    'POST /api/vtexid/credential/validate SUCCESS'
  ])
}

/**
 * A whole life, and a tunnel for each connection that the edge saw a request on, so that none came by another
 * way. A tunnel that was opened early may stay unused.
 */
export function expectAllThrough(edge: Edge, { connects }: Proxy, life: JobLife): void {
  expectWhole(edge, life)
  const { connections } = life
  const host = new URL(edge.baseUrl).host
  expect(connections.size).toBeGreaterThanOrEqual(4) // issue, proof, control, post
  expect(connects().length).toBeGreaterThanOrEqual(connections.size)
  expect(new Set(connects())).toEqual(new Set([host]))
}

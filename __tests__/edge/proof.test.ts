/** The proof's result with edges that ask for a certificate in different ways. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { startJob, type ActionJob } from './action.ts'
import { startEdge, type Edge, type EdgeOptions } from './start-edge.ts'

let edge: Edge
let job: ActionJob

async function start(options: EdgeOptions): Promise<void> {
  edge = await startEdge(options)
  job = startJob(edge)
}

afterEach(async () => {
  job.runner.close()
  await edge.stop()
})

const PROTOCOLS = ['TLSv1.2', 'TLSv1.3'] as const
const ENFORCED: [string, EdgeOptions][] = [
  ['asks for a certificate and refuses by path', {}],
  ['demands a certificate (ssl_verify_client on)', { verifyClient: 'on' }]
]
const UNENFORCED: [string, string, EdgeOptions][] = [
  ['requested', 'asks for a certificate but takes the call without one', { enforce: false }],
  ['not-requested', 'never asks for a certificate', { verifyClient: 'off' }]
]

describe.each(PROTOCOLS)('over %s only', (protocols) => {
  it.each(ENFORCED)('an edge that %s is enforced', async (_, options) => {
    await start({ ...options, protocols })
    const main = await job.issue({ 'require-mtls': 'true' })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    expect(main.annotations).toEqual([])
    const used = (await edge.requests()).map(({ protocol }) => protocol)
    expect(new Set(used)).toEqual(new Set([protocols]))
    await job.post(main, {})
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
  })

  it.each(UNENFORCED)('%s: an edge that %s gets a warning', async (mtls, _, options) => {
    await start({ ...options, protocols })
    const main = await job.issue()
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls } })
    expect(main.annotations).toMatchObject([{ level: 'warning' }])
    await job.post(main, {})
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
  })
})

describe('require-mtls', () => {
  it.each(UNENFORCED)('fails on %s, and the certificate is revoked', async (_mtls, _, options) => {
    await start(options)
    const main = await job.issue({ 'require-mtls': 'true' })
    expect(main).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(main.log).toContain('[MTLS_NOT_ENFORCED]')
    expect(main.outputs).not.toHaveProperty('key-path')
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
    expect(await job.post(main, {})).toMatchObject({ outcome: 'success', annotations: [] })
  })
})

describe('an edge that demands a certificate of every call', () => {
  it('the run ends at the login, with a code, and nothing is issued', async () => {
    await start({ verifyClient: 'on', open: false })
    const main = await job.issue()
    expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: {} })
    expect(main.log).toMatch(/^Error: .*\[[A-Z_]+\] \S+$/m)
    expect(main.log).not.toContain('[UNEXPECTED]')
    const refused = (await edge.requests()).map(({ path, status }) => `${status} ${path}`)
    expect(new Set(refused)).toEqual(new Set(['400 /api/vtexid/apptoken/login']))
    expect(edge.issued()).toEqual([])
  })
})

describe('verify: false', () => {
  it('proves nothing, and says so', async () => {
    await start({})
    const main = await job.issue({ verify: 'false' })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'unverified' } })
    const paths = (await edge.requests()).map(({ path }) => path)
    expect(paths).not.toContain('/api/vtexid/credential/validate')
    await job.post(main, {})
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
  })
})

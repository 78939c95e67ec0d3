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

const EDGES: [how: string, mtls: string, options: EdgeOptions][] = [
  ['asks for a certificate and refuses by path', 'enforced', {}],
  ['demands a certificate (ssl_verify_client on)', 'enforced', { verifyClient: 'on' }],
  ['asks for a certificate but takes the call without one', 'requested', { enforce: false }],
  ['never asks for a certificate', 'not-requested', { verifyClient: 'off' }]
]

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s only', (protocols) => {
  it.each(EDGES)('an edge that %s: %s', async (_, mtls, options) => {
    await start({ ...options, protocols })
    const isEnforced = mtls === 'enforced'
    const main = await job.issue({ 'require-mtls': String(isEnforced) })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls } })
    expect(main.annotations.map(({ level }) => level)).toEqual(isEnforced ? [] : ['warning'])
    const used = (await edge.requests()).map(({ protocol }) => protocol)
    expect(new Set(used)).toEqual(new Set([protocols]))
    await job.post(main, {})
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
  })
})

it('an edge that demands a certificate of every call: the login fails, and nothing is issued', async () => {
  await start({ verifyClient: 'on', open: false })
  const main = await job.issue()
  expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: {} })
  expect(main.log).toMatch(/^Error: .*\[[A-Z_]+\] \S+$/m)
  expect(main.log).not.toContain('[UNEXPECTED]')
  const refused = (await edge.requests()).map(({ path, status }) => `${status} ${path}`)
  expect(new Set(refused)).toEqual(new Set(['400 /api/vtexid/apptoken/login']))
  expect(edge.issued()).toEqual([])
})

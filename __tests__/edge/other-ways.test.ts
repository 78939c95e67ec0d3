import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { filesOf, keepAside, startJob, type ActionJob } from './action.ts'
import { validateByHand } from './by-hand.ts'
import { startEdge, type Edge } from './start-edge.ts'

const SIGN = 'POST /api/edge/private-certificates/sign'
const VALIDATE = 'POST /api/vtexid/credential/validate'
let edge: Edge
let job: ActionJob
let kept: string

beforeAll(async () => {
  edge = await startEdge()
  job = startJob(edge)
  kept = mkdtempSync(join(tmpdir(), 'edge-kept-'))
})
afterAll(async () => {
  job.runner.close()
  rmSync(kept, { recursive: true })
  await edge.stop()
})

const routes = (requests: { method: string; path: string }[]) =>
  requests.map(({ method, path }) => `${method} ${path}`)

describe('other ways to run', () => {
  it.each([
    ['the inputs gone, as inside a composite action', undefined],
    ['the inputs there', {}]
  ])('cleans up with %s', async (_, inputs) => {
    const main = await job.issue()
    const copies = keepAside(filesOf(main), kept)
    const post = await job.post(main, inputs)
    expect(post).toMatchObject({ outcome: 'success', annotations: [] })
    expect(existsSync(dirname(filesOf(main).key))).toBe(false)
    expect((await validateByHand(edge, copies)).status).toBe(400)
  })

  it('takes a user token in place of the key pair', async () => {
    const before = edge.seen.length
    const inputs = { 'app-key': '', 'app-token': '', 'user-token': edge.userToken }
    const main = await job.issue(inputs)
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    const seen = edge.seen.slice(before)
    expect(routes(seen)).toEqual([SIGN, VALIDATE, VALIDATE]) // nginx refuses the others itself
    expect(seen[0]?.headers['vtexidclientautcookie']).toBe(edge.userToken)
    expect(seen[0]?.headers).not.toHaveProperty('x-vtex-api-appkey')
    await job.post(main, inputs)
    expect(edge.issued().at(-1)?.status).toBe('revoked')
  })

  it('revoke-on-exit: false: the certificate is kept, the files are deleted', async () => {
    const main = await job.issue({ 'revoke-on-exit': 'false' })
    const copies = keepAside(filesOf(main), kept)
    await job.post(main, { 'revoke-on-exit': 'false' })
    expect(existsSync(dirname(filesOf(main).key))).toBe(false)
    expect((await validateByHand(edge, copies)).status).toBe(200)
  })

  it('two uses in one job: each cleans up its own', async () => {
    const [first, second] = [await job.issue(), await job.issue({ 'app-name': 'second' })]
    await job.post(second, {})
    expect((await validateByHand(edge, filesOf(first))).status).toBe(200)
    await job.post(first, {})
    expect(edge.issued().slice(-2)).toMatchObject([{ status: 'revoked' }, { status: 'revoked' }])
  })

  it('wrong credentials: the login fails, and nothing is issued', async () => {
    const issued = edge.issued().length
    const main = await job.issue({ 'app-token': 'not-the-token' })
    expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: {} })
    expect(main.log).toContain('[LOGIN_REFUSED]')
    expect(edge.issued()).toHaveLength(issued)
  })
})

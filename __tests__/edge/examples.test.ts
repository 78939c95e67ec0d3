/** The workflows of examples/, run step by step with the shipped bundles, against nginx. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { outcomes, startWorld, type ExampleWorld } from './example-setup.ts'
import { recipeBlocks } from './readme.ts'

let world: ExampleWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** What nginx saw of the example's own call: with the certificate issued last, or another. */
async function ownCall() {
  const requests = await world.edge.requests()
  const calls = requests.filter(({ path }) => path === '/api/catalog_system/pub/category/tree/1')
  const { verify, serial, status } = calls.at(-1) ?? {}
  return { verify, status, ours: serial === world.serials().at(-1) }
}
const CALLED = { verify: 'SUCCESS', status: 200, ours: true }

describe('an example calls with the certificate, and leaves none behind', () => {
  it.each(['quick-start', 'three-systems'])('%s', async (name) => {
    const jobs = await world.run(name)
    expect(outcomes(jobs)).toEqual(['success', 'success'])
    expect(await ownCall()).toEqual(CALLED)
    expect(jobs[0]?.posts.join()).toContain('Revoked certificate')
    expect(world.revoked()).toEqual(world.serials())
  })

  it('newman', async () => {
    const { text } = recipeBlocks().find(({ file }) => file === 'smoke-test.json')!
    const jobs = await world.run('newman', { 'smoke-test.json': text })
    expect(outcomes(jobs)).toEqual(['success', 'success', 'success'])
    expect(await ownCall()).toEqual(CALLED)
    expect(world.revoked()).toEqual(world.serials())
  })

  it('sandbox: no request is sent to VTEX', async () => {
    const before = world.serials()
    const jobs = await world.run('sandbox')
    expect(outcomes(jobs)).toEqual(['success', 'success', 'success'])
    expect(jobs[0]?.done[1]?.result?.log.match(/HTTP 503\. Trying again/g)).toHaveLength(2)
    expect(world.serials()).toEqual(before)
  })
})

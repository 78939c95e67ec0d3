/** Jobs that share a place for their folders: none touches what another one still uses. */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { FolderRecord } from '../../src/files/marker.ts'
import { unrevoked } from './afterwards.ts'
import { killedRun } from './left-behind.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

const OVER: Partial<FolderRecord> = { job: { isOver: true } }

describe('a job that still runs', () => {
  it.each<[string, Partial<FolderRecord>]>([
    ['by its tracking id', { job: { trackingId: process.env['RUNNER_TRACKING_ID'] ?? 'here' } }],
    ['as far as can be told', { job: {} }]
  ])('%s, for five days: its folder is not touched', async (_, change) => {
    const before = process.env['RUNNER_TRACKING_ID']
    process.env['RUNNER_TRACKING_ID'] = 'here'
    try {
      const scenario = await open()
      const { folder, serial } = await killedRun(scenario, change, 5 * 24)
      await scenario.issue()
      expect(readdirSync(folder)).toContain('client.key')
      expect(unrevoked(scenario.sandbox)).toContain(serial)
    } finally {
      if (before === undefined) delete process.env['RUNNER_TRACKING_ID']
      else process.env['RUNNER_TRACKING_ID'] = before
    }
  })

  it('one that has just begun, beside one that has ended: its folder stays', async () => {
    const scenario = await open()
    const [running, ended] = [await killedRun(scenario, {}, 1), await killedRun(scenario, OVER, 1)]
    await scenario.issue()
    expect([running, ended].map(({ folder }) => existsSync(folder))).toEqual([true, false])
    expect(unrevoked(scenario.sandbox)).toContain(running.serial)
    expect(unrevoked(scenario.sandbox)).not.toContain(ended.serial)
  })
})

it('two runs at once: what was left is revoked once, without a warning', async () => {
  const scenario = await open()
  const left = [await killedRun(scenario), await killedRun(scenario), await killedRun(scenario)]
  const runs = [scenario.secondUse(), scenario.secondUse()]
  await Promise.all(runs.map((run) => run.issue()))
  for (const { folder, serial } of left) {
    expect(existsSync(folder)).toBe(false)
    const asked = scenario.sandbox.seen.filter(({ path }) => path.endsWith(serial))
    expect(asked).toHaveLength(1)
  }
  expect(runs.flatMap(({ runner }) => runner.warnings)).toEqual([])
})

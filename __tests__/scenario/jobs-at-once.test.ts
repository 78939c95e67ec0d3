/** Jobs that share a place for their folders: none touches what another one still uses. */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { FolderRecord } from '../../src/files/marker.ts'
import { unrevoked } from './afterwards.ts'
import { killedRun } from './left-behind.ts'
import { storyteller } from './harness.ts'

const open = storyteller()

const OVER: Partial<FolderRecord> = { job: { isOver: true } }

describe('a job that still runs', () => {
  it.each<[string, Partial<FolderRecord>]>([
    ['by its tracking id', { job: { trackingId: process.env['RUNNER_TRACKING_ID'] ?? 'here' } }],
    ['as far as can be told', { job: {} }]
  ])('%s, for five days: its folder is not touched', async (_, change) => {
    const before = process.env['RUNNER_TRACKING_ID']
    process.env['RUNNER_TRACKING_ID'] = 'here'
    try {
      const story = await open()
      const { folder, serial } = await killedRun(story, change, 5 * 24)
      await story.issue()
      expect(readdirSync(folder)).toContain('client.key')
      expect(unrevoked(story.sandbox)).toContain(serial)
    } finally {
      if (before === undefined) delete process.env['RUNNER_TRACKING_ID']
      else process.env['RUNNER_TRACKING_ID'] = before
    }
  })

  it('that has just begun, beside one that has ended', async () => {
    const story = await open()
    const [running, ended] = [await killedRun(story, {}, 1), await killedRun(story, OVER, 1)]
    await story.issue()
    expect([running, ended].map(({ folder }) => existsSync(folder))).toEqual([true, false])
    expect(unrevoked(story.sandbox)).toContain(running.serial)
    expect(unrevoked(story.sandbox)).not.toContain(ended.serial)
  })
})

describe('two runs at once', () => {
  it('revoke what was left once, and without a warning', async () => {
    const story = await open()
    const left = [await killedRun(story), await killedRun(story), await killedRun(story)]
    const runs = [story.again(), story.again()]
    await Promise.all(runs.map((run) => run.issue()))
    for (const { folder, serial } of left) {
      expect(existsSync(folder)).toBe(false)
      const asked = story.sandbox.seen.filter(({ path }) => path.endsWith(serial))
      expect(asked).toHaveLength(1)
    }
    expect(runs.flatMap(({ runner }) => runner.warnings)).toEqual([])
  })
})

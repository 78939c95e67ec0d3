import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startJob } from './action.ts'
import { startEdge, type Edge } from './start-edge.ts'

const RUNS = 10
const EVERY_MS = 250

let edge: Edge
beforeAll(async () => {
  edge = await startEdge({ awaitReload: false })
}, 60_000)
afterAll(() => edge.stop())

it('while nginx reloads again and again: every run succeeds', async () => {
  let reloads = 0
  let over = false
  const reloading = (async () => {
    for (; !over; reloads++) {
      await edge.reload()
      await sleep(EVERY_MS)
    }
  })()
  const job = startJob(edge)
  const failures: string[] = []
  for (let run = 0; run < RUNS; run++) {
    const { exitCode, log } = await job.issue()
    if (exitCode !== 0) failures.push(log)
  }
  over = true
  await reloading
  expect(failures).toEqual([])
  expect(reloads).toBeGreaterThan(RUNS / 2)
  expect(edge.issued()).toHaveLength(RUNS)
}, 120_000)

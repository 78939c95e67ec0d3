/** No more memory than promised. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startJob } from './action.ts'
import { startEdge, type Edge } from './start-edge.ts'

const MEBIBYTE = 1024
let edge: Edge
let folder: string

beforeAll(async () => {
  edge = await startEdge()
  folder = mkdtempSync(join(tmpdir(), 'edge-memory-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await edge.stop()
})

it.each(['2048', '4096'])('a key of %s bits: the peak is under 120 MiB', async (size) => {
  const job = startJob(edge, { folder })
  const report = join(folder, `peak-${size}`)
  const probe = join(folder, 'probe.cjs')
  const write = `require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS))`
  writeFileSync(probe, `process.on('exit', () => ${write})`)
  const main = await job.issue(
    { 'key-size': size },
    { node: [process.execPath, '--require', probe], env: { PEAK: report } }
  )
  expect(main.outcome).toBe('success')
  const peak = Number(readFileSync(report, 'utf8'))
  expect(peak).toBeGreaterThan(20 * MEBIBYTE)
  expect(peak).toBeLessThan(120 * MEBIBYTE)
  await job.post(main)
})

/** What a run leaves behind whose job was killed hard, and had no post step. */
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FolderRecord, MARKER } from '../../src/files/marker.ts'
import type { Scenario } from './harness.ts'

const HOUR_MS = 3_600_000

/** A run whose job ended without a post step; its folder says so, and is so many hours old. */
export async function killedRun(
  scenario: Scenario,
  change: Partial<FolderRecord> = {},
  hours = 25
) {
  const run = scenario.secondUse()
  await run.issue()
  const folder = dirname(run.runner.outputs['key-path'] ?? '')
  const marker = join(folder, MARKER)
  const record = JSON.parse(readFileSync(marker, 'utf8')) as FolderRecord
  writeFileSync(marker, JSON.stringify({ ...record, ...change }))
  const then = (Date.now() - hours * HOUR_MS) / 1000
  for (const path of [...readdirSync(folder).map((name) => join(folder, name)), folder]) {
    utimesSync(path, then, then)
  }
  return { folder, serial: record.serialNumber, record }
}

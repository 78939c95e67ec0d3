import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readOptions } from '../../src/sandbox/options.ts'

const CLI = fileURLToPath(new URL('../../src/entrypoints/sandbox.ts', import.meta.url))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lifetime-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the sandbox with a lease, does something once it is up, and waits for its end. */
async function runJobLife(
  onceUp: (lease: string) => void
): Promise<{ code: number | null; ca: string }> {
  const lease = join(folder, 'lease')
  writeFileSync(lease, '')
  const args = ['--disable-warning=ExperimentalWarning', CLI, '--json', `--until-gone=${lease}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const facts = await new Promise<string>((resolve) => child.stdout.once('data', resolve))
  onceUp(lease)
  return { code: await ended, ca: (JSON.parse(String(facts)) as { caFile: string }).caFile }
}

describe('the sandbox’s lifetime', () => {
  it('when the lease file is deleted: it ends cleanly', async () => {
    const { code, ca } = await runJobLife((lease) => rmSync(lease))
    expect(code).toBe(0)
    expect(existsSync(ca)).toBe(false)
  })

  it('without --minutes: no end of its own', () => {
    expect(readOptions([])).toMatchObject({ minutes: Infinity, untilGone: undefined })
    expect(readOptions(['--minutes=60'])).toMatchObject({ minutes: 60 })
  })

  it.each(['0', '-1', '1.5', '10001', 'soon', '1e3', ''])('is not %j minutes', (minutes) => {
    expect(() => readOptions([`--minutes=${minutes}`])).toThrow(
      'is not a whole number from 1 to 10000.'
    )
  })
})

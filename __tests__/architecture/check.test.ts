/** `npm run check` makes every check, and fails where any of them does. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { root } from './source-files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs it on a package with these scripts, `node -p` each. */
function check(scripts: Record<string, string>) {
  const entries = Object.entries(scripts).map(([name, code]) => [name, `node -p "${code}"`])
  const manifest = JSON.stringify({ scripts: Object.fromEntries(entries) })
  writeFileSync(join(folder, 'package.json'), manifest)
  const script = join(root, 'scripts/check.ts')
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: 'utf8'
  })
  return { status, outcomes: stdout.match(/^(?:passed|FAILED) {2}[\w:]+/gm), stdout }
}

describe('scripts/check.ts', () => {
  it('when everything passes: it passes, and runs no other script', () => {
    expect(check({ test: '1', 'check:a': '2', fix: 'x.y' })).toMatchObject({
      status: 0,
      outcomes: ['passed  test', 'passed  check:a']
    })
  })

  it.each(['test', 'check:a'])('when %s fails: it fails, shows why, and runs the rest', (name) => {
    const scripts = { test: '1', 'check:a': '2', 'check:b': '3', [name]: 'nowhere.to.be.found' }
    const { status, outcomes, stdout } = check(scripts)
    expect(status).toBe(1)
    expect(outcomes).toHaveLength(3)
    expect(outcomes?.filter((line) => line.startsWith('FAILED'))).toEqual([`FAILED  ${name}`])
    expect(stdout).toContain('nowhere is not defined')
  })
})

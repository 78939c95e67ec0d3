import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOrThrow } from '../../edge/programs.ts'
import { describeCommit } from '../../../scripts/bench/commit.ts'
import { versionOf } from '../../../scripts/bench/machine.ts'

describe('the commit that was measured', () => {
  let folder: string
  const git = (...args: string[]) => runOrThrow(['git', '-C', folder, ...args])

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'checkout-'))
    mkdirSync(join(folder, 'docs'))
    for (const name of ['code.ts', 'docs/benchmarks.md']) writeFileSync(join(folder, name), 'a')
    await git('init', '--quiet')
    await git('add', '.')
    const who = [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      '-c',
      'commit.gpgsign=false'
    ]
    await git(...who, 'commit', '--quiet', '--message', 'first')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('a clean tree: its short hash; the document itself may have changed', async () => {
    const hash = (await git('rev-parse', '--short', 'HEAD')).trim()
    writeFileSync(join(folder, 'docs/benchmarks.md'), 'b')
    expect(await describeCommit(folder)).toBe(`Commit ${hash}`)
  })

  it.each(['code.ts', 'new.ts'])('%s has changed: "with changes" is added', async (name) => {
    writeFileSync(join(folder, name), 'b')
    expect(await describeCommit(folder)).toMatch(/^Commit [0-9a-f]{7,}, with changes$/)
    await git('checkout', '--quiet', 'code.ts')
    rmSync(join(folder, 'new.ts'), { force: true })
  })

  it('outside a checkout: unknown', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    expect(await describeCommit(outside)).toMatch(/^Commit unknown: /)
    rmSync(outside, { recursive: true })
  })
})

describe('a program', () => {
  it('that is there: it has a version', async () => {
    expect(await versionOf('git', '--version', /version ([\d.]+)/)).toMatch(/^git \d+\.\d+/)
  })

  it('that is missing: the error names it, and how to get it', async () => {
    const version = versionOf('no-such-program', '--version', /./)
    await expect(version).rejects.toThrow(
      'The bench needs no-such-program, and it cannot be run; try: sudo apt-get install no-such'
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { bundle } from '../../../scripts/bench/action-run.ts'
import { timed } from '../../../scripts/bench/child.ts'
import { loadedFiles } from '../../../scripts/bench/loaded-files.ts'

const run = (...args: string[]) => {
  return (env: Record<string, string>) =>
    timed([process.execPath, ...args], { cwd: tmpdir(), env, exitCode: 0 })
}

describe('the files of a bundle that a run loads', () => {
  it('are those of its folder', async () => {
    const load = `import('${pathToFileURL(bundle('post')).href}')`
    expect(await loadedFiles('post', run('--eval', load))).toEqual([bundle('post')])
  })

  it('are none of another bundle’s', async () => {
    expect(await loadedFiles('main', run(bundle('post')))).toEqual([])
  })
})

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { unrevoked } from './afterwards.ts'
import { SIGN, scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

/** Does something to the disk right before the folder is made; its path is known by then. */
function beforeWriting(scenario: Scenario, meddle: (folder: string) => void): void {
  scenario.runner.interrupt = ({ call, words: [name, value = ''] }) => {
    if (call !== 'saveState' || name !== 'folder') return
    meddle((JSON.parse(value) as { path: string }).path)
  }
}

describe('the files cannot be written: the certificate is revoked', () => {
  it('when the folder to write under has become a file', async () => {
    const scenario = await open()
    beforeWriting(scenario, () => {
      rmSync(scenario.temp, { recursive: true })
      writeFileSync(scenario.temp, '')
    })
    const error = await scenario.fails('FILE_FAILED')
    expect(error.message).toMatch(
      /^Could not make the private folder: not a directory \(ENOTDIR\)\.$/
    )
    expect(error.hint).toContain('RUNNER_TEMP')
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })

  it('when a file stands in the folder’s place: it is not touched', async () => {
    const scenario = await open()
    beforeWriting(scenario, (folder) => writeFileSync(folder, 'somebody’s'))
    await scenario.fails('FILE_FAILED')
    expect(readdirSync(scenario.temp)).toHaveLength(1)
    expect(unrevoked(scenario.sandbox)).toEqual([])
    expect(scenario.runner.warnings).toEqual([
      expect.stringMatching(/not a folder of this action\. .*\[FILE_FAILED\] \S+#file_failed$/)
    ])
  })

  it('when a symlink stands in the folder’s place: it is not followed', async () => {
    const scenario = await open()
    const target = join(scenario.workspace, 'target')
    mkdirSync(target)
    beforeWriting(scenario, (folder) => symlinkSync(target, folder, 'junction'))
    await scenario.fails('FILE_FAILED')
    expect(readdirSync(target)).toEqual([])
    const [link = ''] = readdirSync(scenario.temp)
    expect(lstatSync(join(scenario.temp, link)).isSymbolicLink()).toBe(true)
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })

  it('when the outputs cannot be set: the files are deleted as well', async () => {
    const scenario = await open()
    scenario.runner.interrupt = ({ call, words: [name] }) => {
      if (call === 'setOutput' && name === 'cert-path') throw new Error('no space left')
    }
    await expect(scenario.issue()).rejects.toThrow('no space left')
    scenario.expectNothingLeft()
  })
})

describe('a folder to write under that cannot be', () => {
  it('a symlink to nowhere, a path below a file: found before anything is sent', async () => {
    const scenario = await open()
    const [link, file] = [join(scenario.workspace, 'link'), join(scenario.workspace, 'file')]
    symlinkSync(join(scenario.workspace, 'nowhere'), link)
    writeFileSync(file, '')
    for (const path of [link, join(link, 'sub'), join(file, 'sub')]) {
      const error = await scenario.fails('INPUT_INVALID', { 'output-dir': path })
      expect(error.message).toContain('output-dir')
    }
    expect(scenario.calls()).toEqual({})
  })

  const proc = '/proc/1/nope' // exists on Linux alone; elsewhere it is just another bad path
  it('when the system has no room for folders: an error, not a hang', async () => {
    const scenario = await open()
    const error = await scenario.issue({ 'output-dir': proc }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: expect.stringMatching(/^(FILE_FAILED|INPUT_INVALID)$/) })
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })
})

describe('the state cannot be saved', () => {
  it('before sign: no request to sign is sent', async () => {
    const scenario = await open()
    scenario.runner.interrupt = ({ call }) => {
      if (call === 'saveState') throw new Error('no space left')
    }
    await expect(scenario.issue()).rejects.toThrow('no space left')
    expect(scenario.calls()).not.toHaveProperty(SIGN)
    expect(scenario.sandbox.issued).toEqual([])
  })

  it('after sign: the certificate is revoked at once, and the log says so', async () => {
    const scenario = await open()
    scenario.runner.interrupt = ({ call, words: [name] }) => {
      if (call === 'saveState' && name === 'certificate') throw new Error('no space left')
    }
    await expect(scenario.issue()).rejects.toThrow('no space left')
    scenario.expectNothingLeft()
    expect(scenario.runner.infos.at(-1)).toMatch(/^Revoked certificate [0-9A-F]+\.$/)
  })
})

describe('when the job ends', () => {
  it('a folder that was moved away: counts as deleted', async () => {
    const scenario = await open()
    await scenario.issue()
    const [folder = ''] = readdirSync(scenario.temp)
    renameSync(join(scenario.temp, folder), join(scenario.workspace, folder))
    const post = await scenario.runPostStep()
    expect(post.infos[0]).toBe('There are no files to delete.')
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })

  it('a folder that is not ours: left alone, with a warning; the rest is done', async () => {
    const scenario = await open()
    await scenario.issue()
    const { folder, ...state } = scenario.runner.state
    const moved = JSON.stringify({ ...JSON.parse(folder ?? ''), path: scenario.workspace })
    const post = await scenario.runPostStep({ state: { ...state, folder: moved } })
    expect(post.warnings).toEqual([expect.stringMatching(/\[FILE_FAILED\] \S+#file_failed$/)])
    expect(lstatSync(scenario.workspace).isDirectory()).toBe(true)
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })
})

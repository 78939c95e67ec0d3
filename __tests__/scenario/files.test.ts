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
import { SIGN, storyteller, type Story } from './harness.ts'

const open = storyteller()

/** Does something to the disk right before the folder is made; its path is known by then. */
function beforeWriting(story: Story, meddle: (folder: string) => void): void {
  story.runner.interrupt = ({ call, words: [name, value = ''] }) => {
    if (call !== 'saveState' || name !== 'folder') return
    meddle((JSON.parse(value) as { path: string }).path)
  }
}

describe('the files cannot be written, so the certificate is revoked', () => {
  it('where the folder to write under has become a file', async () => {
    const story = await open()
    beforeWriting(story, () => {
      rmSync(story.temp, { recursive: true })
      writeFileSync(story.temp, '')
    })
    const error = await story.fails('FILE_FAILED')
    expect(error.message).toMatch(
      /^Could not make the private folder: not a directory \(ENOTDIR\)\.$/
    )
    expect(error.hint).toContain('RUNNER_TEMP')
    expect(unrevoked(story.sandbox)).toEqual([])
  })

  it('where a file stands in the folder’s place: it is not touched', async () => {
    const story = await open()
    beforeWriting(story, (folder) => writeFileSync(folder, 'somebody’s'))
    await story.fails('FILE_FAILED')
    expect(readdirSync(story.temp)).toHaveLength(1)
    expect(unrevoked(story.sandbox)).toEqual([])
    expect(story.runner.warnings).toEqual([
      expect.stringMatching(/not a folder of this action\. .*\[FILE_FAILED\] \S+#file_failed$/)
    ])
  })

  it('where a symlink stands in the folder’s place: it is not followed', async () => {
    const story = await open()
    const target = join(story.workspace, 'target')
    mkdirSync(target)
    beforeWriting(story, (folder) => symlinkSync(target, folder, 'junction'))
    await story.fails('FILE_FAILED')
    expect(readdirSync(target)).toEqual([])
    const [link = ''] = readdirSync(story.temp)
    expect(lstatSync(join(story.temp, link)).isSymbolicLink()).toBe(true)
    expect(unrevoked(story.sandbox)).toEqual([])
  })

  it('nor can the outputs be set: the files are deleted as well', async () => {
    const story = await open()
    story.runner.interrupt = ({ call, words: [name] }) => {
      if (call === 'setOutput' && name === 'cert-path') throw new Error('no space left')
    }
    await expect(story.issue()).rejects.toThrow('no space left')
    story.expectNothingLeft()
  })
})

describe('a folder to write under that cannot be', () => {
  it('is found before anything is sent: a symlink to nowhere, and what is below a file', async () => {
    const story = await open()
    const [link, file] = [join(story.workspace, 'link'), join(story.workspace, 'file')]
    symlinkSync(join(story.workspace, 'nowhere'), link)
    writeFileSync(file, '')
    for (const path of [link, join(link, 'sub'), join(file, 'sub')]) {
      const error = await story.fails('INPUT_INVALID', { 'output-dir': path })
      expect(error.message).toContain('output-dir')
    }
    expect(story.calls()).toEqual({})
  })

  const proc = '/proc/1/nope' // exists on Linux alone; elsewhere it is just another bad path
  it('never hangs, not even where the system has no room for folders', async () => {
    const story = await open()
    const error = await story.issue({ 'output-dir': proc }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: expect.stringMatching(/^(FILE_FAILED|INPUT_INVALID)$/) })
    expect(unrevoked(story.sandbox)).toEqual([])
  })
})

describe('the state cannot be saved', () => {
  it('so VTEX is not even asked to sign', async () => {
    const story = await open()
    story.runner.interrupt = ({ call }) => {
      if (call === 'saveState') throw new Error('no space left')
    }
    await expect(story.issue()).rejects.toThrow('no space left')
    expect(story.calls()).not.toHaveProperty(SIGN)
    expect(story.sandbox.issued).toEqual([])
  })

  it('any more: the certificate is revoked at once, and the log says so', async () => {
    const story = await open()
    story.runner.interrupt = ({ call, words: [name] }) => {
      if (call === 'saveState' && name === 'certificate') throw new Error('no space left')
    }
    await expect(story.issue()).rejects.toThrow('no space left')
    story.expectNothingLeft()
    expect(story.runner.infos.at(-1)).toMatch(/^Revoked certificate [0-9A-F]+\.$/)
  })
})

describe('at the end of the job', () => {
  it('a folder that somebody moved away is gone already', async () => {
    const story = await open()
    await story.issue()
    const [folder = ''] = readdirSync(story.temp)
    renameSync(join(story.temp, folder), join(story.workspace, folder))
    const post = await story.takeBack()
    expect(post.infos[0]).toBe('There are no files to delete.')
    expect(post.warnings).toEqual([])
    story.expectNothingLeft()
  })

  it('a folder that is not ours is left alone, with a warning; the rest is done', async () => {
    const story = await open()
    await story.issue()
    const { folder, ...state } = story.runner.state
    const moved = JSON.stringify({ ...JSON.parse(folder ?? ''), path: story.workspace })
    const post = await story.takeBack({ state: { ...state, folder: moved } })
    expect(post.warnings).toEqual([expect.stringMatching(/\[FILE_FAILED\] \S+#file_failed$/)])
    expect(lstatSync(story.workspace).isDirectory()).toBe(true)
    expect(unrevoked(story.sandbox)).toEqual([])
  })
})

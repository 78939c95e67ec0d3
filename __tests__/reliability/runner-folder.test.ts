import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { asRoot, giveTo, STRANGER, stranger } from './another-user.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()
const user = stranger()
const REQUESTS = 'login 1, sign 1, proof, revoke 1'

/** A file that is not the action's, beside its folders, and that file's folder. */
function somebodys(job: ShippedJob): { folder: string; file: string } {
  const folder = join(job.runner.workspace, 'theirs')
  const file = join(folder, 'file')
  mkdirSync(folder)
  writeFileSync(file, 'precious')
  return { folder, file }
}

type Change = (folder: string, other: { folder: string; file: string }) => void

/** What post finds in the place of the folder that main made. */
const PLACES: [fault: string, warns: boolean, change: Change][] = [
  ['folder gone already', false, (folder) => rmSync(folder, { recursive: true })],
  [
    'folder replaced by a symlink',
    true,
    (folder, other) => {
      rmSync(folder, { recursive: true })
      symlinkSync(other.folder, folder)
    }
  ],
  [
    'folder replaced by a file',
    true,
    (folder, other) => {
      rmSync(folder, { recursive: true })
      renameSync(other.file, folder)
      writeFileSync(other.file, 'precious')
    }
  ],
  [
    'folder replaced by another user’s',
    true,
    (folder, other) => {
      rmSync(folder, { recursive: true })
      renameSync(other.folder, folder)
      giveTo(STRANGER, folder)
      symlinkSync(folder, other.folder)
    }
  ],
  [
    'folder holds symlinks to others’ files',
    false,
    (folder, other) => {
      symlinkSync(other.folder, join(folder, 'a folder'))
      symlinkSync(other.file, join(folder, 'a file'))
      symlinkSync('/nonexistent', join(folder, 'nothing'))
    }
  ]
]

describe('something else in the place of the folder: post deletes nothing of others', () => {
  it.each(PLACES)('%s', async (fault, warns, change) => {
    const job = await start()
    const main = await job.main()
    const other = somebodys(job)
    const folder = dirname(main.outputs['key-path'] ?? '')
    change(folder, other)
    const post = await job.post(main)
    giveTo(process.getuid?.(), dirname(job.runner.temp))
    expect(post.exitCode).toBe(0)
    expect(post.annotations.map(({ message }) => message)).toEqual(
      warns ? [expect.stringContaining('is not a folder of this action')] : []
    )
    expect(readFileSync(other.file, 'utf8')).toBe('precious')
    conclude(job, [main, post], {
      ...{ fault, phase: 'post', outcome: warns ? 'ok, warned' : 'ok', requests: REQUESTS },
      theirs: [other.folder, ...(warns ? [folder] : [])]
    })
  })
})

describe('the post step, with other users’ files in the folder', () => {
  it('a file of another user: deleted with the folder', async () => {
    const job = await user.open(start)
    const main = await job.main({}, { node: user.node })
    const file = join(dirname(main.outputs['key-path'] ?? ''), 'file')
    asRoot('echo from a container > "$1"', file)
    const post = await job.post(main, job.inputs(), { node: user.node })
    expect(job.leftovers()).toEqual([])
    conclude(job, [main, post], {
      ...{ fault: 'folder holds another user’s file', phase: 'post', outcome: 'ok' },
      requests: REQUESTS
    })
  })

  it('a folder of another user: left, with a warning; the key beside it is deleted', async () => {
    const job = await user.open(start)
    const main = await job.main({}, { node: user.node })
    const inside = join(dirname(main.outputs['key-path'] ?? ''), 'folder')
    asRoot('mkdir "$1" && echo from a container > "$2"', inside, join(inside, 'file'))
    const post = await job.post(main, job.inputs(), { node: user.node })
    expect(post.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Could not delete the private folder: .*EACCES.* \[FILE_FAILED\]/)
    ])
    giveTo(process.getuid?.(), job.runner.temp)
    conclude(job, [main, post], {
      ...{ fault: 'folder holds another user’s folder', phase: 'post', outcome: 'ok, warned' },
      ...{ requests: REQUESTS, theirs: [inside] }
    })
  })
})

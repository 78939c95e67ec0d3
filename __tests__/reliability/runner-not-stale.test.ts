import { randomUUID } from 'node:crypto'
import {
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { giveTo, STRANGER } from './another-user.ts'
import { conclude } from './runner-row.ts'
import { age, leave, MARKER, ourName } from './stale-folder.ts'

const start = jobMaker()

const HOUR = 60 * 60 * 1000
const REQUESTS = 'login 1, sign 1, proof, revoke 1'

let job: ShippedJob
beforeEach(async () => {
  job = await start()
})

/** A use of the action, after which nothing is there but these. */
async function expectToStay(fault: string, ...folders: string[]) {
  const main = await job.main()
  const post = await job.post(main)
  const there = [...new Set(folders.map((folder) => dirname(folder)).concat(job.runner.temp))]
  const names = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('_'))
  const found = there.flatMap((folder) => names(folder).map(({ name }) => join(folder, name)))
  expect(found.sort()).toEqual([...folders].sort())
  const told = { fault, phase: 'start', outcome: 'ok', requests: REQUESTS }
  conclude(job, [main, post], { ...told, theirs: folders })
}

describe('at its start the action leaves alone', () => {
  it('what is younger than 24 hours: its job may still run', async () => {
    const used = leave(25, job.runner.temp)
    writeFileSync(join(used, 'report.txt'), 'a later step’s') // the folder’s time is now
    const fresh = [leave(0, job.runner.temp), leave(23, job.runner.temp), used]
    await expectToStay('own folders, under 24 h old: stay', ...fresh)
  })

  it('what has no marker, or another name', async () => {
    const unmarked = join(job.runner.temp, ourName())
    mkdirSync(unmarked)
    age(unmarked, 25)
    const names = ['vtex-mtls-', 'vtex-mtls-old', `x-vtex-mtls-${randomUUID()}`, randomUUID()]
    const others = names.map((name) => leave(25, job.runner.temp, name))
    await expectToStay('folders of another name or without a marker: stay', unmarked, ...others)
  })

  it('a symlink of its name, and what it leads to', async () => {
    const parent = join(job.runner.workspace, 'theirs')
    mkdirSync(parent)
    const target = leave(25, parent)
    const link = join(job.runner.temp, ourName())
    symlinkSync(target, link)
    await expectToStay('a symlink of its name: stays', link, target)
    expect(readFileSync(join(target, MARKER), 'utf8')).toBe('x')
  })

  it('a symlink in the marker’s place', async () => {
    const folder = join(job.runner.temp, ourName())
    mkdirSync(folder)
    const other = leave(25, job.runner.temp, 'another')
    symlinkSync(join(other, MARKER), join(folder, MARKER))
    const then = new Date(Date.now() - 25 * HOUR)
    lutimesSync(join(folder, MARKER), then, then) // not young itself, or that would save it
    utimesSync(folder, then, then)
    await expectToStay('a symlink as the marker: stays', folder, other)
  })

  it('a folder, or a marker, of another user’s', async () => {
    const [theirs, marked] = [leave(25, job.runner.temp), leave(25, job.runner.temp)]
    giveTo(STRANGER, theirs)
    giveTo(STRANGER, join(marked, MARKER))
    await expectToStay('folders of another user: stay', theirs, marked)
    giveTo(process.getuid?.(), job.runner.temp)
  })
})

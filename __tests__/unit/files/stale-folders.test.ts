import '../../scenario/node-realm.ts'
import {
  chownSync,
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  makePrivateFolder,
  privateFolderPath,
  writePrivateFile
} from '../../../src/files/private-folder.ts'
import { currentJob, type Job, MAX_JOB_MS } from '../../../src/files/job.ts'
import { type FolderRecord, MARKER, formatMarker } from '../../../src/files/marker.ts'
import { findStaleFolders } from '../../../src/files/stale-folders.ts'
import { RECORD } from './folder-record.ts'

const DAY_MS = 86_400_000
const NOW = Date.now()
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Sets the times of a folder and of all in it. */
function age(path: string, ageMs: number): void {
  const seconds = (NOW - ageMs) / 1000
  for (const name of readdirSync(path)) lutimesSync(join(path, name), seconds, seconds)
  utimesSync(path, seconds, seconds)
}

async function folder(
  ageMs: number,
  { path = privateFolderPath(root), record }: { path?: string; record?: FolderRecord } = {}
): Promise<string> {
  await makePrivateFolder(path)
  await writePrivateFile(join(path, MARKER), formatMarker(record))
  await writePrivateFile(join(path, 'client.key'), 'a key')
  age(path, ageMs)
  return path
}

const OWN: Job = currentJob({})

/** The paths of those that are found stale. */
async function stale(parent = root, owner?: string): Promise<string[]> {
  const found = await findStaleFolders(parent, { now: NOW, currentJob: OWN, owner })
  return found.map(({ path }) => path)
}

describe('folders of earlier uses', () => {
  it('of a version without a record: stale after a day, and no earlier', async () => {
    const [old] = [await folder(DAY_MS + 1000), await folder(DAY_MS - 60_000)]
    await expect(stale()).resolves.toEqual([old])
  })

  it('of a job of which nothing is known: stale after longer than any job can last', async () => {
    const record = { ...RECORD, job: {} }
    const old = await folder(MAX_JOB_MS + 1000, { record })
    await folder(MAX_JOB_MS - 60_000, { record })
    await expect(stale()).resolves.toEqual([old])
  })

  it('of a job that was found to be over: stale at once', async () => {
    const path = await folder(1000, { record: { ...RECORD, job: { isOver: true } } })
    await expect(stale()).resolves.toEqual([path])
  })

  it('of a job that runs: never stale', async () => {
    await folder(400 * DAY_MS, { record: { ...RECORD, job: { trackingId: 'github_1' } } })
    const currentJob = { trackingId: 'github_1' }
    await expect(
      findStaleFolders(root, { now: NOW, currentJob, owner: undefined })
    ).resolves.toEqual([])
  })

  it('to which a step still adds files: not stale', async () => {
    const path = await folder(2 * DAY_MS)
    writeFileSync(join(path, 'client.jks'), '')
    await expect(stale()).resolves.toEqual([])
  })

  it('with a record of their certificate: returned with it', async () => {
    const record = { ...RECORD, job: { isOver: true } }
    await folder(1000, { record })
    await folder(2 * DAY_MS)
    const found = await findStaleFolders(root, { now: NOW, currentJob: OWN, owner: undefined })
    const records = found.map((one) => one.record)
    expect(records).toHaveLength(2)
    expect(records).toEqual(expect.arrayContaining([record, undefined]))
  })
})

describe('what is not ours is left alone', () => {
  it('a folder without our marker, or whose marker is not a file', async () => {
    const paths = [await folder(2 * DAY_MS), await folder(2 * DAY_MS), await folder(2 * DAY_MS)]
    for (const path of paths) unlinkSync(join(path, MARKER))
    const [, directory = '', link = ''] = paths
    mkdirSync(join(directory, MARKER))
    symlinkSync(join(link, 'client.key'), join(link, MARKER))
    for (const path of paths) age(path, 2 * DAY_MS)
    await expect(stale()).resolves.toEqual([])
    expect(readdirSync(root)).toHaveLength(3)
  })

  it('a folder of another name, with our marker', async () => {
    const path = await folder(2 * DAY_MS, { path: join(root, 'vtex-mtls-backup') })
    await expect(stale()).resolves.toEqual([])
    expect(existsSync(path)).toBe(true)
  })

  it('a link of our name, and what it leads to', async () => {
    const target = await folder(2 * DAY_MS, { path: join(root, 'target') })
    const link = privateFolderPath(root)
    symlinkSync(target, link, 'junction')
    await expect(stale()).resolves.toEqual([])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(existsSync(join(target, 'client.key'))).toBe(true)
  })

  if (process.getuid?.() === 0) {
    it('a folder of another user', async () => {
      const path = await folder(2 * DAY_MS)
      for (const one of [path, join(path, MARKER)]) chownSync(one, 54_321, 54_321)
      await expect(stale()).resolves.toEqual([])
      expect(existsSync(path)).toBe(true)
      // A share that gives all files one owner: what we make there has it, too
      await expect(stale(root, '54321')).resolves.toEqual([path])
    })
  }

  it('when the folder to look into does not exist: no error', async () => {
    await expect(stale(join(root, 'none'))).resolves.toEqual([])
  })
})

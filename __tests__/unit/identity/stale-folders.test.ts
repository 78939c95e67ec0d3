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
  MARKER,
  privateFolderPath,
  writePrivateFile
} from '../../../src/identity/folder.ts'
import { deleteStaleFolders } from '../../../src/identity/stale-folders.ts'

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

async function folder(ageMs: number, path = privateFolderPath(root)): Promise<string> {
  await makePrivateFolder(path)
  await writePrivateFile(join(path, 'client.key'), 'a key')
  age(path, ageMs)
  return path
}

describe('folders of earlier uses', () => {
  it('go after a day, and no earlier', async () => {
    const [old, young] = [await folder(DAY_MS + 1000), await folder(DAY_MS - 60_000)]
    await expect(deleteStaleFolders(root, NOW)).resolves.toBe(1)
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })

  it('stay while a step still adds files to them', async () => {
    const path = await folder(2 * DAY_MS)
    writeFileSync(join(path, 'client.jks'), '')
    await expect(deleteStaleFolders(root, NOW)).resolves.toBe(0)
    expect(existsSync(path)).toBe(true)
  })

  it('are deleted by two at once without a fuss', async () => {
    for (let count = 0; count < 20; count++) await folder(2 * DAY_MS)
    await Promise.all([deleteStaleFolders(root, NOW), deleteStaleFolders(root, NOW)])
    expect(readdirSync(root)).toEqual([])
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
    await expect(deleteStaleFolders(root, NOW)).resolves.toBe(0)
    expect(readdirSync(root)).toHaveLength(3)
  })

  it('a folder of another name, with our marker', async () => {
    const path = await folder(2 * DAY_MS, join(root, 'vtex-mtls-backup'))
    await expect(deleteStaleFolders(root, NOW)).resolves.toBe(0)
    expect(existsSync(path)).toBe(true)
  })

  it('a link of our name, and what it leads to', async () => {
    const target = await folder(2 * DAY_MS, join(root, 'target'))
    const link = privateFolderPath(root)
    symlinkSync(target, link, 'junction')
    await expect(deleteStaleFolders(root, NOW)).resolves.toBe(0)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(existsSync(join(target, 'client.key'))).toBe(true)
  })

  if (process.getuid?.() === 0) {
    it('a folder of another user', async () => {
      const path = await folder(2 * DAY_MS)
      for (const one of [path, join(path, MARKER)]) chownSync(one, 54_321, 54_321)
      await expect(deleteStaleFolders(root, NOW)).resolves.toBe(0)
      expect(existsSync(path)).toBe(true)
    })
  }

  it('nothing happens where there is no such folder to look into', async () => {
    await expect(deleteStaleFolders(join(root, 'none'), NOW)).resolves.toBe(0)
  })
})

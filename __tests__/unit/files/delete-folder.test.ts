import '../../scenario/node-realm.ts'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  deletePrivateFolder,
  makePrivateFolder,
  privateFolderPath,
  writePrivateFile
} from '../../../src/files/private-folder.ts'
import { MARKER, formatMarker } from '../../../src/files/marker.ts'
import { RECORD } from './folder-record.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))
const FILE_FAILED = expect.objectContaining({ code: 'FILE_FAILED' })

describe('deleting a private folder', () => {
  it('with all in it: deleted, and the result says whether it was there', async () => {
    const path = privateFolderPath(root)
    await makePrivateFolder(path)
    await writePrivateFile(join(path, 'client.key'), 'a key')
    mkdirSync(join(path, 'more'))
    await expect(deletePrivateFolder(path)).resolves.toBe(true)
    expect(existsSync(path)).toBe(false)
    await expect(deletePrivateFolder(path)).resolves.toBe(false)
  })

  it('by device and inode, when its owner has changed: it is deleted', async () => {
    const path = privateFolderPath(root)
    const made = await makePrivateFolder(path)
    if (process.getuid?.() === 0) chownSync(path, 54_321, 54_321)
    await expect(deletePrivateFolder(path, { made, id: 'lost' })).resolves.toBe(true)
    expect(existsSync(path)).toBe(false)
  })

  it('by the id in the marker, when inode numbers have changed: it is deleted', async () => {
    const path = privateFolderPath(root)
    const made = { ...(await makePrivateFolder(path)), inode: '1' }
    writeFileSync(join(path, MARKER), formatMarker(RECORD))
    await expect(deletePrivateFolder(path, { made, id: RECORD.id })).resolves.toBe(true)
    expect(existsSync(path)).toBe(false)
  })

  it('another folder of that name and owner, with another marker: refused', async () => {
    const path = privateFolderPath(root)
    const made = { ...(await makePrivateFolder(path)), inode: '1' }
    writeFileSync(join(path, MARKER), formatMarker(RECORD))
    await expect(deletePrivateFolder(path, { made, id: 'another' })).rejects.toEqual(FILE_FAILED)
    unlinkSync(join(path, MARKER))
    writeFileSync(join(root, 'theirs'), formatMarker(RECORD))
    symlinkSync(join(root, 'theirs'), join(path, MARKER))
    await expect(deletePrivateFolder(path, { made, id: RECORD.id })).rejects.toEqual(FILE_FAILED)
    expect(existsSync(path)).toBe(true)
  })

  it('a folder of another name: not deleted', async () => {
    for (const name of ['', 'work', 'vtex-mtls-', `x${basename(privateFolderPath(root))}`]) {
      const path = join(root, name)
      mkdirSync(path, { recursive: true })
      await expect(deletePrivateFolder(path)).rejects.toEqual(FILE_FAILED)
      expect(existsSync(path)).toBe(true)
    }
  })

  it('a link in its place: neither it nor its target is deleted', async () => {
    const [path, target] = [privateFolderPath(root), join(root, 'target')]
    mkdirSync(target)
    writeFileSync(join(target, 'file'), '')
    symlinkSync(target, path, 'junction')
    await expect(deletePrivateFolder(path)).rejects.toEqual(FILE_FAILED)
    expect(existsSync(join(target, 'file'))).toBe(true)
    expect(readlinkSync(path)).toContain('target')
  })

  it('a link inside it: not followed', async () => {
    const [path, target] = [privateFolderPath(root), join(root, 'target')]
    mkdirSync(target)
    writeFileSync(join(target, 'file'), '')
    mkdirSync(path)
    symlinkSync(target, join(path, 'link'), 'junction')
    await expect(deletePrivateFolder(path)).resolves.toBe(true)
    expect(existsSync(join(target, 'file'))).toBe(true)
  })

  it('a relative path: refused', async () => {
    const relative = basename(privateFolderPath(root))
    mkdirSync(relative)
    try {
      await expect(deletePrivateFolder(relative)).rejects.toEqual(FILE_FAILED)
      expect(existsSync(relative)).toBe(true)
    } finally {
      rmSync(relative, { recursive: true })
    }
  })
})

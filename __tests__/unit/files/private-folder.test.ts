import '../../scenario/node-realm.ts'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  makePrivateFolder,
  privateFolderPath,
  writePrivateFile
} from '../../../src/files/private-folder.ts'

const onUnix = process.platform !== 'win32'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const modeOf = (path: string) => statSync(path).mode & 0o777
const FILE_FAILED = expect.objectContaining({ code: 'FILE_FAILED' })

describe('the name of a private folder', () => {
  it('a hundred of them: below the parent, ours, and never the same', () => {
    const paths = Array.from({ length: 100 }, () => privateFolderPath(root))
    expect(new Set(paths).size).toBe(100)
    for (const path of paths) {
      expect(dirname(path)).toBe(root)
      expect(basename(path)).toMatch(/^vtex-mtls-[0-9a-f-]{36}$/)
    }
  })
})

describe('making a private folder', () => {
  it('below folders that are not there: all are made, for their owner alone', async () => {
    const path = privateFolderPath(join(root, 'a', 'b'))
    await makePrivateFolder(path)
    expect(statSync(path).isDirectory()).toBe(true)
    if (onUnix) expect(modeOf(path)).toBe(0o700)
  })

  it('a folder or a link in its place: refused', async () => {
    const [folder, link] = [privateFolderPath(root), privateFolderPath(root)]
    mkdirSync(folder)
    symlinkSync(folder, link, 'junction')
    for (const path of [folder, link]) {
      await expect(makePrivateFolder(path)).rejects.toMatchObject({
        code: 'FILE_FAILED',
        message: 'Could not make the private folder: file already exists (EEXIST).'
      })
    }
  })
})

describe('writing a private file', () => {
  it('a new file: written, for its owner alone', async () => {
    const path = join(root, 'client.key')
    await writePrivateFile(path, 'a key')
    expect(readFileSync(path, 'utf8')).toBe('a key')
    if (onUnix) expect(modeOf(path)).toBe(0o600)
  })

  it('an existing file: refused, and left as it is', async () => {
    const path = join(root, 'client.key')
    writeFileSync(path, 'somebody’s')
    await expect(writePrivateFile(path, 'a key')).rejects.toMatchObject({
      message: 'Could not write client.key: file already exists (EEXIST).'
    })
    expect(readFileSync(path, 'utf8')).toBe('somebody’s')
  })

  if (onUnix) {
    it('a link that leads nowhere yet: not followed', async () => {
      const [path, target] = [join(root, 'client.key'), join(root, 'elsewhere')]
      symlinkSync(target, path)
      await expect(writePrivateFile(path, 'a key')).rejects.toEqual(FILE_FAILED)
      expect(existsSync(target)).toBe(false)
    })
  }

  it('when it fails: the error does not show the path', async () => {
    const error: unknown = await writePrivateFile(join(root, 'no', 'x'), '').catch(
      (e: unknown) => e
    )
    expect((error as Error).message).toBe('Could not write x: no such file or directory (ENOENT).')
  })
})

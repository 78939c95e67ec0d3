/** Where the private folders of one user are made: on a machine that other users share. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { userDirectory } from '../../../src/cli/user-directory.ts'

let temporary: string
let path: string

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'user-directory-'))
  path = join(temporary, `vtex-mtls-${process.getuid?.()}`)
})

afterEach(() => {
  rmSync(temporary, { recursive: true })
})

it('called twice: the same private folder', () => {
  expect([userDirectory(temporary), userDirectory(temporary)]).toEqual([path, path])
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

it.each([
  ['a file has its name', () => writeFileSync(path, ''), 'is there, and is not a folder'],
  ['a link has its name', () => symlinkSync(temporary, path), 'is there, and is not a folder'],
  [
    'other users can write to it',
    () => {
      mkdirSync(path)
      chmodSync(path, 0o777)
    },
    'can be written to by other users'
  ]
])('when %s: refused', (_, prepare, message) => {
  prepare()
  expect(() => userDirectory(temporary)).toThrow(message)
})

it('when the temporary folder does not exist: refused, and not made', () => {
  const absent = join(temporary, 'absent')
  expect(() => userDirectory(absent)).toThrow('cannot be made: no such file or directory (ENOENT)')
  expect(existsSync(absent)).toBe(false)
})

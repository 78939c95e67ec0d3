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

it('is the same private folder each time', () => {
  expect([userDirectory(temporary), userDirectory(temporary)]).toEqual([path, path])
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

it('is refused where a file has its name', () => {
  writeFileSync(path, '')
  expect(() => userDirectory(temporary)).toThrow('is there, and is not a folder')
})

it('is refused where a symbolic link has its name', () => {
  symlinkSync(temporary, path)
  expect(() => userDirectory(temporary)).toThrow('is there, and is not a folder')
})

it('is refused where other users can write to it', () => {
  mkdirSync(path)
  chmodSync(path, 0o777)
  expect(() => userDirectory(temporary)).toThrow('can be written to by other users')
})

it('is refused, and the temporary folder is not made, where that does not exist', () => {
  const absent = join(temporary, 'absent')
  expect(() => userDirectory(absent)).toThrow('cannot be made: no such file or directory (ENOENT)')
  expect(existsSync(absent)).toBe(false)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findDirectoryProblem } from '../../../src/files/writable-directory.ts'

const onUnix = process.platform !== 'win32'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what is wrong with a folder to write under', () => {
  it.each([
    ['a folder', '', true, undefined],
    ['nothing there yet', 'new/one', true, undefined],
    ['nothing there, and it may not be made', 'new/one', false, 'does not exist'],
    ['a file', 'file', true, 'is not a directory, or below one'],
    ['a file on the way', 'file/below', true, /^cannot be written to: not a directory \(ENOTDIR\)$/]
  ])('%s', (_, path, mayBeMade, problem) => {
    writeFileSync(join(root, 'file'), '')
    const found = findDirectoryProblem(join(root, path), mayBeMade)
    if (problem instanceof RegExp && onUnix) expect(found).toMatch(problem)
    else if (!(problem instanceof RegExp)) expect(found).toBe(problem)
  })
})

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { findLooseModes } from '../../../src/files/private-files.ts'

let folder: string
let key: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'modes-')), 'private')
  key = join(folder, 'client.key')
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(key, '', { mode: 0o600 })
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

it('when folder and key are private: no warning', async () => {
  expect(await findLooseModes(key)).toBeUndefined()
})

it.each([
  ['a folder that others can read', 0o755, 0o600, 'is 0755 and the key 0600'],
  ['a key that others can read', 0o700, 0o644, 'is 0700 and the key 0644'],
  ['a share that ignores all modes', 0o777, 0o666, 'is 0777 and the key 0666']
])('%s: a warning with both modes', async (_, folderMode, keyMode, words) => {
  chmodSync(folder, folderMode)
  chmodSync(key, keyMode)
  expect(await findLooseModes(key)).toContain(words)
})

import { expect, it } from '@jest/globals'
import { formatSystemError } from '../../../src/shared/system-errors.ts'

it.each([
  ['EACCES', 'permission denied (EACCES)'],
  ['ENOSPC', 'no space left on device (ENOSPC)'],
  ['EROFS', 'read-only file system (EROFS)'],
  ['ENOENT', 'no such file or directory (ENOENT)'],
  ['ERR_SOMETHING', 'ERR_SOMETHING'],
  ['it is not set', 'it is not set']
])('%s: %s', (code, told) => {
  expect(formatSystemError(code)).toBe(told)
})

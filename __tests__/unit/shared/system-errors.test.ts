import { expect, it } from '@jest/globals'
import { formatSystemError, systemErrorCode } from '../../../src/shared/system-errors.ts'

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

it.each([
  ['an error of Node', Object.assign(new Error('x'), { code: 'EACCES' }), 'EACCES'],
  ['an error without a code', new Error('x'), 'unknown error'],
  ['a code that is a number', { code: 13 }, 'unknown error'],
  ['no object', null, 'unknown error']
])('%s: its code, or that it is not known', (_, error, code) => {
  expect(systemErrorCode(error)).toBe(code)
})

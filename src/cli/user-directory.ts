/** Where the private folders of one user are made, outside a runner that has a place for them. */
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ActionError } from '../shared/errors.ts'
import { formatSystemError } from '../shared/system-errors.ts'

/**
 * A folder of this user's below the temporary one, always the same: what a killed run has left
 * there is found by the next one. It is made where it is not there; the temporary one is not.
 *
 * @param temporary the folder that all users share
 * @throws ActionError FILE_FAILED where it cannot be made, or another user can write to it
 */
export function userDirectory(temporary = tmpdir()): string {
  const user = process.getuid?.() // Windows has a temporary folder for each user anyway
  const path = join(temporary, user === undefined ? 'vtex-mtls' : `vtex-mtls-${user}`)
  makeFolder(path)
  const found = lstatSync(path)
  if (!found.isDirectory()) throw unusable(path, 'is there, and is not a folder')
  if (user === undefined) return path
  if (found.uid !== user) throw unusable(path, 'belongs to another user')
  if ((found.mode & 0o022) !== 0) throw unusable(path, 'can be written to by other users')
  return path
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    throw new ActionError(
      'FILE_FAILED',
      `The folder "${path}" cannot be made: ${formatSystemError(code)}.`,
      {
        hint: 'Set TMPDIR to a folder that exists and that you can write to.'
      }
    )
  }
}

function unusable(path: string, why: string): ActionError {
  return new ActionError('FILE_FAILED', `The path "${path}" of the private files ${why}.`, {
    hint: 'Remove it, or set TMPDIR to another folder.'
  })
}

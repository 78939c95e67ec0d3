/** The directory for a user's private folders, on machines without a runner. */
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ActionError } from '../shared/errors.ts'
import { formatSystemError, systemErrorCode } from '../shared/system-errors.ts'

/**
 * Returns this user's folder in the temporary directory, and makes it if it is missing. Its path is
 * always the same, so that the next run finds what a killed run left there. The temporary directory
 * itself is not made.
 *
 * @param temporary the directory that all users share
 * @throws ActionError FILE_FAILED if it cannot be made, or if another user can write to it
 */
export function userDirectory(temporary = tmpdir()): string {
  const user = process.getuid?.() // on Windows each user has a temporary directory
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
    const code = systemErrorCode(error)
    if (code === 'EEXIST') return
    const message = `The folder "${path}" cannot be made: ${formatSystemError(code)}.`
    throw new ActionError('FILE_FAILED', message, {
      hint: 'Set TMPDIR to a folder that exists and that you can write to.'
    })
  }
}

function unusable(path: string, why: string): ActionError {
  return new ActionError('FILE_FAILED', `The path "${path}" of the private files ${why}.`, {
    hint: 'Remove it, or set TMPDIR to another folder.'
  })
}

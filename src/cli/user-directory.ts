/** The directory for a user's private folders, on machines without a runner. */
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ActionError } from '../shared/errors.ts'

/**
 * Returns this user's folder in the temporary directory, and makes it if it is missing. Its path is
 * always the same, so that the next run finds what a killed run left there.
 *
 * @throws ActionError FILE_FAILED if it cannot be made, or if another user can write to it
 */
export function userDirectory(): string {
  const user = process.getuid?.() // on Windows each user has a temporary directory
  const path = join(tmpdir(), user === undefined ? 'vtex-mtls' : `vtex-mtls-${user}`)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch {
    // The check below reports any problem.
  }
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) throw unusable(path, 'is not there and cannot be made')
  if (user === undefined) return path
  if (found.uid !== user) throw unusable(path, 'belongs to another user')
  if ((found.mode & 0o022) !== 0) throw unusable(path, 'can be written to by other users')
  return path
}

function unusable(path: string, why: string): ActionError {
  return new ActionError('FILE_FAILED', `The folder ${path} ${why}.`, {
    hint: 'Remove it, or name another one with --output-dir or TMPDIR.'
  })
}

/** Where the private folders of one user are made, outside a runner that has a place for them. */
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ActionError } from '../shared/errors.ts'

/**
 * A folder of this user's below the temporary one, always the same: what a killed run has left
 * there is found by the next one. It is made where it is not there.
 *
 * @throws ActionError FILE_FAILED where it cannot be made, or another user can write to it
 */
export function userDirectory(): string {
  const user = process.getuid?.() // Windows has a temporary folder for each user anyway
  const path = join(tmpdir(), user === undefined ? 'vtex-mtls' : `vtex-mtls-${user}`)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch {
    // what is wrong with it shows below
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

/** Checks whether files can be written to a folder. */
import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { formatSystemError, systemErrorCode } from '../shared/system-errors.ts'

/** Why no files can be written there, as a clause. `undefined` if they can. */
export function findDirectoryProblem(path: string, mayBeMade: boolean): string | undefined {
  try {
    const [missing] = missingFolders(path)
    if (missing && !mayBeMade) return 'does not exist'
    const existing = missing ? dirname(missing) : path
    if (!statSync(existing).isDirectory()) return 'is not a directory, or below one'
    accessSync(existing, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return `cannot be written to: ${formatSystemError(systemErrorCode(error))}`
  }
}

/**
 * The folders of a path that do not exist, the outermost first. A dangling symlink exists. Node's
 * recursive mkdir is not used: it never ends on a file system without folders, such as /proc.
 */
export function missingFolders(path: string): string[] {
  const missing: string[] = []
  for (let folder = path; !exists(folder); folder = dirname(folder)) missing.unshift(folder)
  return missing
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

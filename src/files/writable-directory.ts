/** Checks the folder in which private folders are made. */
import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { formatSystemError } from '../shared/system-errors.ts'

/** What is wrong with a folder to write under, as a rule for its reader; `undefined` if nothing. */
export function findDirectoryProblem(path: string, mayBeMade: boolean): string | undefined {
  try {
    const [missing] = missingFolders(path)
    if (missing && !mayBeMade) return 'does not exist'
    const existing = missing ? dirname(missing) : path
    if (!statSync(existing).isDirectory()) return 'is not a directory, or below one'
    accessSync(existing, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return `cannot be written to: ${formatSystemError((error as NodeJS.ErrnoException).code ?? '')}`
  }
}

/**
 * Those of a path that do not exist, from the outermost on. (Node's own recursive mkdir never ends
 * where a file system has no room for folders, such as /proc.) A dangling symlink is there.
 */
export function missingFolders(path: string): string[] {
  const missing: string[] = []
  for (let folder = path; !exists(folder); folder = dirname(folder)) missing.unshift(folder)
  return missing
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

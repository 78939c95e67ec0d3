/** What earlier uses left on a persistent runner: one that is killed hard runs no post step. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deletePrivateFolder, hasOurName, MARKER } from './folder.ts'

const STALE_MS = 24 * 60 * 60 * 1000

/**
 * Deletes the private folders under `parent` in which nothing was made for 24 hours, and says how
 * many they were. Ours by name, owner and marker, or left alone; what resists is left, too, because
 * nobody waits for it.
 *
 * @param now milliseconds since the epoch
 */
export async function deleteStaleFolders(parent: string, now: number): Promise<number> {
  const names = await readdir(parent).catch(() => [])
  const paths = names.map((name) => join(parent, name)).filter(hasOurName)
  const deleted = paths.map(async (path) => (await isStale(path, now)) && deletePrivateFolder(path))
  const results = await Promise.allSettled(deleted)
  return results.filter((result) => result.status === 'fulfilled' && result.value).length
}

/** The folder's own time changes with every file that a step adds to it. */
async function isStale(path: string, now: number): Promise<boolean> {
  const [folder, marker] = await Promise.all([lstat(path), lstat(join(path, MARKER))])
  const ours = folder.isDirectory() && marker.isFile() && marker.uid === folder.uid
  return ours && Math.max(folder.mtimeMs, marker.mtimeMs) < now - STALE_MS
}

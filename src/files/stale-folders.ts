/** Finds the folders that killed runs left on this machine, because no post step deleted them. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderStat, isPrivateFolderName, type FolderStat } from './private-folder.ts'
import { type Job, staleAfterMs } from './job.ts'
import { type FolderRecord, MARKER, readRecord } from './marker.ts'

/** For folders of older versions, whose marker has no job. */
const UNRECORDED_MS = 24 * 60 * 60 * 1000

export interface StaleFolder {
  path: string
  made: FolderStat
  /** `undefined` if an older version made the folder. */
  record: FolderRecord | undefined
}

export interface StaleFolderSearch {
  /** Milliseconds since the epoch. */
  now: number
  /** The job of this run. */
  currentJob: Job
  /** The owner that folders get there, as a number, if it is known. It is not always this user. */
  owner: string | undefined
}

/**
 * Finds the private folders under `parent` whose job is over, or that have not changed for longer than
 * a job takes. A folder counts only if its name, owner and marker are those of this action.
 */
export async function findStaleFolders(
  parent: string,
  search: StaleFolderSearch
): Promise<StaleFolder[]> {
  const names = await readdir(parent).catch(() => [])
  const paths = names.map((name) => join(parent, name)).filter(isPrivateFolderName)
  const found = await Promise.allSettled(paths.map((path) => readIfStale(path, search)))
  return found.flatMap((result) => (result.status === 'fulfilled' ? (result.value ?? []) : []))
}

/** The time of the folder changes with every file that a step adds to it. */
async function readIfStale(
  path: string,
  search: StaleFolderSearch
): Promise<StaleFolder | undefined> {
  const [folder, marker] = await Promise.all([
    lstat(path, { bigint: true }),
    lstat(join(path, MARKER), { bigint: true })
  ])
  const made = folderStat(folder)
  const user = process.getuid?.()
  const isOwner = user === undefined || [String(user), search.owner].includes(made.owner)
  if (!isOwner || !folder.isDirectory() || !marker.isFile() || marker.uid !== folder.uid) {
    return undefined
  }
  const record = await readRecord(path)
  const staleMs = record ? staleAfterMs(record.job, search.currentJob) : UNRECORDED_MS
  const changedAt = Math.max(Number(folder.mtimeMs), Number(marker.mtimeMs))
  return changedAt < search.now - staleMs ? { path, made, record } : undefined
}

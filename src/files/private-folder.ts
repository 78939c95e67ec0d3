/** The only writer: a private folder under the runner's temp folder, and the files in it. */
import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { lstat, mkdir, open, readdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { rmRF } from '@actions/io'
import { ActionError } from '../shared/errors.ts'
import { formatSystemError } from '../shared/system-errors.ts'
import { hasMarkerId, MARKER } from './marker.ts'
import { missingFolders } from './writable-directory.ts'
import { restrictToCurrentUser } from './windows-acl.ts'

const PREFIX = 'vtex-mtls-'

const NAME_PATTERN = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

/** A name that no other use has, so that it can be saved before the folder is made. */
export function privateFolderPath(parent: string): string {
  return join(parent, PREFIX + randomUUID())
}

/** A folder as it was first seen. Numbers of 64 bits, as text: JSON has no room for them. */
export interface FolderStat {
  device: string
  inode: string
  owner: string
}

/** How a folder is recognised later: not by its owner, which file systems and `chown -R` change. */
export interface KnownFolder {
  made?: FolderStat | undefined
  /** The id in its marker: on some shares an inode has another number each time. */
  id?: string | undefined
}

/**
 * Makes the private folder (0700; on Windows its ACL is cut to the current user and SYSTEM). Fails
 * where anything exists at that path, also a symlink.
 *
 * @throws ActionError FILE_FAILED
 */
export async function makePrivateFolder(path: string): Promise<FolderStat> {
  return withFileErrors('make the private folder', async () => {
    const folders = missingFolders(dirname(path))
    for (const folder of folders) await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting)
    await mkdir(path, { mode: 0o700 })
    if (process.platform === 'win32') await restrictToCurrentUser(path)
    return folderStat(await lstat(path, { bigint: true }))
  })
}

export function folderStat({ dev, ino, uid }: BigIntStats): FolderStat {
  return { device: String(dev), inode: String(ino), owner: String(uid) }
}

/** Another use may have made it in the meantime. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/**
 * Writes a file that only its owner can read (0600). `wx` is O_EXCL: an existing name, a symlink
 * too, is refused (POSIX open()).
 *
 * @throws ActionError FILE_FAILED
 */
export async function writePrivateFile(path: string, content: string | Buffer): Promise<void> {
  await withFileErrors(`write ${basename(path)}`, async () => {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
  })
}

/**
 * Deletes a private folder and all in it; `false` where it is gone already. Refuses what is not the
 * folder that was made: another name, a symlink, another folder in its place.
 *
 * @throws ActionError FILE_FAILED
 */
export async function deletePrivateFolder(path: string, known: KnownFolder = {}): Promise<boolean> {
  return withFileErrors('delete the private folder', async () => {
    if (!(await privateFolderExists(path, known))) return false
    await emptyFolder(path)
    await rmRF(path)
    return true
  })
}

/**
 * Deletes the files in a private folder, but not its record; returns how many they were, or nothing
 * where the folder is gone already. Refuses what is not the folder that was made.
 *
 * @throws ActionError FILE_FAILED
 */
export async function deletePrivateFiles(
  path: string,
  known: KnownFolder
): Promise<number | undefined> {
  return withFileErrors('delete the private folder', async () =>
    (await privateFolderExists(path, known)) ? emptyFolder(path) : undefined
  )
}

/**
 * Deletes all in a folder but its record; returns how many entries were deleted. One that cannot be
 * deleted, such as a container's, must not keep the key beside it.
 */
export async function emptyFolder(path: string): Promise<number> {
  const names = (await readdir(path)).filter((name) => !name.startsWith(MARKER))
  const deleted = await Promise.allSettled(names.map((name) => rmRF(join(path, name))))
  return deleted.filter(({ status }) => status === 'fulfilled').length
}

/**
 * Whether a private folder is there.
 *
 * @throws ActionError FILE_FAILED where something else is in its place
 */
export async function privateFolderExists(path: string, known: KnownFolder): Promise<boolean> {
  const found = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return false
  if (isPrivateFolderName(path) && found.isDirectory() && (await isSameFolder(path, found, known)))
    return true
  const reason = 'what stands in its place is not a folder of this action'
  throw fileError('delete the private folder', reason)
}

/** Where nothing was recorded (main was killed, or an older version made it), the owner decides. */
async function isSameFolder(path: string, found: BigIntStats, { made, id }: KnownFolder) {
  const { device, inode, owner } = folderStat(found)
  if (made && made.device === device && made.inode === inode) return true
  if (id !== undefined && (await hasMarkerId(path, id))) return true
  return !made && (process.getuid === undefined || owner === String(process.getuid()))
}

/** Whether a path could be one of ours by its name alone. */
export function isPrivateFolderName(path: string): boolean {
  return isAbsolute(path) && NAME_PATTERN.test(basename(path))
}

/** Node's own message would show the path, which is masked; its code is enough. */
async function withFileErrors<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw fileError(what, formatSystemError(errorCode(error as NodeJS.ErrnoException)), error)
  }
}

/** The toolkit's error has Node's code only in its text, together with the path. */
function errorCode({ code, message }: NodeJS.ErrnoException): string {
  return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given'
}

function fileError(what: string, reason: string, cause?: unknown): ActionError {
  return new ActionError('FILE_FAILED', `Could not ${what}: ${reason}.`, {
    hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
    cause
  })
}

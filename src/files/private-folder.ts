/** Makes and deletes private folders, and writes the files in them. */
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

/** Returns a new path. It is unique, so it can be saved before the folder is made. */
export function privateFolderPath(parent: string): string {
  return join(parent, PREFIX + randomUUID())
}

/** The identity of a folder when it was made: numbers of 64 bits, as text for JSON. */
export interface FolderStat {
  device: string
  inode: string
  owner: string
}

/** How a folder is recognised later. Its owner is no proof: file systems and `chown -R` change it. */
export interface KnownFolder {
  made?: FolderStat | undefined
  /** The id in its marker. Some network shares give an inode another number each time. */
  id?: string | undefined
}

/**
 * Makes the private folder with mode 0700. On Windows its ACL allows only the current user and
 * SYSTEM. It is an error if anything exists at that path, even a symlink.
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

/** Another run may have made the folder in the meantime. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/**
 * Writes a file that only its owner can read (0600). With `wx`, which is O_EXCL, it is an error if
 * anything exists at that path, even a symlink (POSIX open()).
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
 * Deletes a private folder with its content. Returns `false` if there is none any more. Deletes
 * nothing if the path leads to anything else: another name, a symlink, another folder.
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
 * Deletes the files in a private folder, but not its record. Deletes nothing if the path leads to
 * anything else.
 *
 * @returns the number of deleted files; `undefined` if there is no folder any more
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
 * Deletes the content of a folder except its record, and returns the number of deleted entries. If
 * one cannot be deleted, such as a container's file, the others are deleted all the same.
 */
export async function emptyFolder(path: string): Promise<number> {
  const names = (await readdir(path)).filter((name) => !name.startsWith(MARKER))
  const deleted = await Promise.allSettled(names.map((name) => rmRF(join(path, name))))
  return deleted.filter(({ status }) => status === 'fulfilled').length
}

/**
 * Whether a private folder exists.
 *
 * @throws ActionError FILE_FAILED if the path leads to anything else
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

/** If nothing was recorded, the owner decides: main was killed, or an older version made it. */
async function isSameFolder(path: string, found: BigIntStats, { made, id }: KnownFolder) {
  const { device, inode, owner } = folderStat(found)
  if (made && made.device === device && made.inode === inode) return true
  if (id !== undefined && (await hasMarkerId(path, id))) return true
  return !made && (process.getuid === undefined || owner === String(process.getuid()))
}

/** Whether a path has the name of a private folder. */
export function isPrivateFolderName(path: string): boolean {
  return isAbsolute(path) && NAME_PATTERN.test(basename(path))
}

/** Only Node's error code is shown. Its message has the path, which is masked. */
async function withFileErrors<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw fileError(what, formatSystemError(errorCode(error as NodeJS.ErrnoException)), error)
  }
}

/** The toolkit's error has Node's code only in its message. */
function errorCode({ code, message }: NodeJS.ErrnoException): string {
  return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given'
}

function fileError(what: string, reason: string, cause?: unknown): ActionError {
  return new ActionError('FILE_FAILED', `Could not ${what}: ${reason}.`, {
    hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
    cause
  })
}

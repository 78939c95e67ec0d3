/** The only writer: a private folder under the runner's temp folder, and the files in it. */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { rmRF } from '@actions/io'
import { ActionError } from '../errors.ts'
import { tellSystemError } from '../system-errors.ts'
import { missingFolders } from './output-directory.ts'
import { restrictToCurrentUser } from './windows-acl.ts'

const PREFIX = 'vtex-mtls-'

/** Every folder of ours holds this file, so that nobody else's is ever taken for one. */
export const MARKER = '.vtex-mtls-action'

const MARKER_TEXT =
  'Made by vtex-mtls-action. Deleted when the job ends, else by a later use, after 24 hours.\n'

const NAME = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

/** A name that no other use has, so that it can be saved before the folder is made. */
export function privateFolderPath(parent: string): string {
  return join(parent, PREFIX + randomUUID())
}

/**
 * Makes the private folder (0700; on Windows its ACL is cut to the current user and SYSTEM). Fails
 * where anything is in its place already, be it a symlink.
 *
 * @throws ActionError FILE_FAILED
 */
export async function makePrivateFolder(path: string): Promise<void> {
  await attempt('make the private folder', async () => {
    const folders = missingFolders(dirname(path))
    for (const folder of folders) await mkdir(folder, { mode: 0o700 }).catch(unlessThere)
    await mkdir(path, { mode: 0o700 })
    if (process.platform === 'win32') await restrictToCurrentUser(path)
  })
  await writePrivateFile(join(path, MARKER), MARKER_TEXT)
}

/** Another use may have made it in the meantime. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/**
 * Writes a file that only its owner can read (0600). `wx` is O_EXCL: an existing name, a symlink
 * too, is refused (POSIX open()).
 *
 * @throws ActionError FILE_FAILED
 */
export async function writePrivateFile(path: string, content: string | Buffer): Promise<void> {
  await attempt(`write ${basename(path)}`, async () => {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
  })
}

/**
 * Deletes a private folder and all in it; `false` where it is gone already. Refuses whatever is
 * not a folder of ours: another name, a symlink, somebody else's.
 *
 * @throws ActionError FILE_FAILED
 */
export async function deletePrivateFolder(path: string): Promise<boolean> {
  return attempt('delete the private folder', async () => {
    const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (!found) return false
    const mine = process.getuid === undefined || found.uid === process.getuid()
    if (!hasOurName(path) || !found.isDirectory() || !mine) {
      throw failed(
        'delete the private folder',
        'what stands in its place is not a folder of this action'
      )
    }
    // One entry that resists, such as a container's, must not save the key beside it.
    await Promise.allSettled((await readdir(path)).map((name) => rmRF(join(path, name))))
    await rmRF(path)
    return true
  })
}

/** Whether a path could be one of ours by its name alone. */
export function hasOurName(path: string): boolean {
  return isAbsolute(path) && NAME.test(basename(path))
}

/** Node's own message would show the path, which is masked for a reason; its code says enough. */
async function attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw failed(what, tellSystemError(codeOf(error as NodeJS.ErrnoException)), error)
  }
}

/** The toolkit has Node's code in its text alone, and with it the path. */
function codeOf({ code, message }: NodeJS.ErrnoException): string {
  return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given'
}

function failed(what: string, why: string, cause?: unknown): ActionError {
  return new ActionError('FILE_FAILED', `Could not ${what}: ${why}.`, {
    hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
    cause
  })
}

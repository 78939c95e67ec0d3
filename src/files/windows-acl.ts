import { join } from 'node:path'
import { ActionError } from '../shared/errors.ts'

/** NT AUTHORITY\SYSTEM (Microsoft: well-known SIDs). */
const SYSTEM = 'S-1-5-18'

/**
 * The `icacls` arguments that remove what a folder inherits, and allow only one user and SYSTEM to use
 * the folder and its files. They name SIDs, because Windows translates the names.
 */
export function icaclsArguments(folder: string, userSid: string): string[] {
  const full = (sid: string) => `*${sid}:(OI)(CI)F`
  return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)]
}

/** The SID in what `whoami /user /fo csv /nh` prints: `"host\user","S-1-5-21-…"`. */
export function parseUserSid(output: string): string | undefined {
  return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1]
}

/**
 * Windows has no file modes, so the ACL restricts access. Node's `chmod` changes nothing there, and
 * reports no error.
 *
 * @throws ActionError FILE_FAILED
 */
export async function restrictToCurrentUser(folder: string): Promise<void> {
  const { exec, getExecOutput } = await import('@actions/exec')
  const system32 = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32')
  const whoami = await getExecOutput(join(system32, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], {
    silent: true
  })
  const userSid = parseUserSid(whoami.stdout)
  if (!userSid) {
    throw new ActionError('FILE_FAILED', 'Windows did not say who the current user is (whoami).')
  }
  await exec(join(system32, 'icacls.exe'), icaclsArguments(folder, userSid), { silent: true })
}

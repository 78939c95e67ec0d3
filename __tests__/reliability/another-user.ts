/** The action as a user without a name, a group or a home, and things that belong to such a user. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from '@jest/globals'
import type { JobOptions, ShippedJob } from '../bundle/shipped.ts'

/** No line of /etc/passwd or /etc/group has these. */
export const STRANGER = 54_321
const SWITCH_USER = ['setpriv', `--reuid=${STRANGER}`, `--regid=${STRANGER}`, '--clear-groups']

const AS_ROOT = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive', '--preserve-env']

export interface Stranger {
  /** What starts the action as that user. */
  node: [string, ...string[]]
  /** A job that this user may run in. */
  open(
    start: (options?: JobOptions) => Promise<ShippedJob>,
    options?: JobOptions
  ): Promise<ShippedJob>
}

/**
 * Node and the bundles are copied to where every user can read them: the folder of the repository
 * may be closed to others, as a home is.
 */
export function stranger(): Stranger {
  const umask = process.umask()
  const folder = mkdtempSync(join(tmpdir(), 'for-all-'))
  const [node, dist] = [join(folder, 'node'), join(folder, 'dist')]
  beforeAll(() => {
    chmodSync(folder, 0o755)
    cpSync(process.execPath, node)
    cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), dist, { recursive: true })
    cpSync(
      fileURLToPath(new URL('../../package.json', import.meta.url)),
      join(folder, 'package.json')
    )
    process.umask(0) // so that whatever the runner makes is open to its user
  })
  afterAll(() => {
    process.umask(umask)
    rmSync(folder, { recursive: true })
  })
  const [first = '', ...rest] = [...AS_ROOT, ...SWITCH_USER, node]
  return {
    node: [first, ...rest],
    open: async (start, options) => {
      asRoot('"$@"', ...SWITCH_USER, 'true') // says what is missing, where it is not allowed
      const job = await start({ dist, ...options })
      const own = dirname(job.runner.temp)
      for (const path of [own, dirname(dirname(own))]) chmodSync(path, 0o755)
      return job
    }
  }
}

/**
 * Runs a line of bash as root, with `$1` and so on.
 *
 * @throws Error if this machine does not allow it
 */
export function asRoot(script: string, ...args: string[]): void {
  const [program = '', ...rest] = [
    ...AS_ROOT,
    'bash',
    '-c',
    `set -e; umask 022; ${script}`,
    'bash',
    ...args
  ]
  const { status, stderr, error } = spawnSync(program, rest, { encoding: 'utf8' })
  if (status === 0) return
  throw new Error(`This test needs root, or sudo without a password: ${error?.message ?? stderr}`)
}

/** Gives a path, and all below it, to another user, or back to the one who runs the tests. */
export function giveTo(user: number | undefined, path: string): void {
  asRoot('chown --recursive --no-dereference "$1" "$2"', `${user}:${user}`, path)
}

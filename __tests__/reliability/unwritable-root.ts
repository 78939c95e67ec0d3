/** A root file system that holds only Node, its libraries, the bundles and the job. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'

/** All of it is in a mount namespace of the process, and goes with it. */
const SCRIPT = `
  set -e
  root=$1; shift
  mount -t tmpfs tmpfs "$root"
  for folder in /lib /lib64 /usr/lib; do
    if [ -e "$folder" ]; then mkdir -p "$root$folder"; mount --rbind "$folder" "$root$folder"; fi
  done
  while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --rbind "$1" "$root$1"; shift; done
  shift
  exec chroot "$root" "$@"`

/** Ways to mount: in a namespace of one's own, as root, or by sudo without a password. */
const WAYS: [string, ...string[]][] = [
  ['unshare', '--map-root-user', '--mount'],
  ['unshare', '--mount'],
  ['sudo', '--non-interactive', '--preserve-env', 'unshare', '--mount']
]

export interface UnwritableRoot {
  /** What starts a bundle in it, with that folder of the job at its usual place. */
  node(folder: string): [string, ...string[]]
}

/** Readies it for the tests of a file. */
export function unwritableRoot(): UnwritableRoot {
  const root = mkdtempSync(join(tmpdir(), 'barren-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const bundles = fileURLToPath(new URL('../../dist', import.meta.url))
  return {
    node: (folder) => [
      ...wayToMount(root),
      ...['bash', '-c', SCRIPT, 'bash', root],
      ...[folder, bundles, dirname(process.execPath), '--', process.execPath]
    ]
  }
}

function wayToMount(folder: string): [string, ...string[]] {
  const said: string[] = []
  for (const way of WAYS) {
    const [program, ...rest] = [...way, 'mount', '-t', 'tmpfs', 'tmpfs', folder] as const
    const { status, stderr, error } = spawnSync(program, rest, { encoding: 'utf8' })
    if (status === 0) return way
    said.push(`${way.join(' ')}: ${error?.message ?? stderr}`)
  }
  throw new Error(
    `This machine does not allow mounts, which this test cannot do without.\n${said.join('')}`
  )
}

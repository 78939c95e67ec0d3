/** A disk of a few pages that can be full, or read-only: a tmpfs of the test's own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach } from '@jest/globals'

export interface SmallDisk {
  path: string
  /** Takes all of its space but so many bytes, in pages of 4096. */
  fill(free?: number): void
  /** Mounts it again with other options, such as `ro`. */
  remount(options: string): Promise<void>
}

/** Prints a line for each operation, and runs for as long as its standard input is open. */
const SCRIPT = `
  mount -t tmpfs -o "$1" tmpfs "$2" && echo done
  while read -r options; do mount -o "remount,$options" "$2" && echo done; done
  umount --lazy "$2"`

/** A mount namespace of our own needs no rights, where the kernel's owner allows it. */
const WAYS = [
  { command: ['unshare', '--map-root-user', '--mount', 'bash'], ownNamespace: true },
  { command: ['bash'], ownNamespace: false },
  { command: ['sudo', '--non-interactive', 'bash'], ownNamespace: false }
]

/** Makes disks for the tests of a file; each is removed with its test. */
export function diskMaker(): (options?: string) => Promise<SmallDisk> {
  const endings: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end()
  })
  return async (options = 'size=64k') => {
    const folder = mkdtempSync(join(tmpdir(), 'disk-'))
    endings.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })))
    const { holder, path, next } = await mount(`${options},mode=777`, folder)
    endings.push(async () => {
      const gone = new Promise((resolve) => holder.once('exit', resolve))
      holder.stdin?.end()
      await gone
    })
    return {
      path,
      fill: (free = 0) => fill(path, free),
      remount: async (changed) => {
        holder.stdin?.write(`${changed}\n`)
        if ((await next()) !== 'done') throw new Error(`The disk was not mounted as ${changed}.`)
      }
    }
  }
}

async function mount(options: string, folder: string) {
  const said: string[] = []
  for (const { command, ownNamespace } of WAYS) {
    const [program = '', ...rest] = [...command, '-c', SCRIPT, 'bash', options, folder]
    const holder = spawn(program, rest, { stdio: 'pipe' })
    holder.stderr.on('data', (text: Buffer) => said.push(`${command.join(' ')}: ${String(text)}`))
    const next = lineReader(holder)
    if ((await next()) === 'done') {
      const path = ownNamespace ? `/proc/${holder.pid}/root${folder}` : folder
      return { holder, path, next }
    }
    holder.stdin.end()
  }
  throw new Error(
    'This machine does not allow to mount a disk of a few pages (tmpfs), which this test cannot do' +
      ` without: neither in a namespace, nor as root, nor with sudo.\n${said.join('')}`
  )
}

/** Gives the next line each time; undefined where the process could not start, or has ended. */
function lineReader(child: ChildProcess): () => Promise<string | undefined> {
  const ended = new Promise<undefined>((resolve) => {
    child.once('error', () => resolve(undefined))
    child.once('close', () => resolve(undefined))
  })
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const line = async () => (await lines.next()).value as string | undefined
  return () => Promise.race([line(), ended])
}

function fill(path: string, free: number): void {
  const page = Buffer.alloc(4096)
  try {
    for (let at = 0; ; at++) writeFileSync(join(path, `page-${at}`), page)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
  for (let at = 0; at < free / 4096; at++) rmSync(join(path, `page-${at}`))
}

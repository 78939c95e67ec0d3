/** The command as it is published: packed by npm, and unpacked into a folder of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface PackedCommand {
  /** The .tgz file. */
  tarball: string
  /** Its content. */
  folder: string
  /** What `vtex-mtls` runs. */
  entry: string
  remove(): void
}

export function packCommand(): PackedCommand {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const pack = ['pack', '--silent', '--pack-destination', folder]
  const name = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }).trim()
  const tarball = join(folder, name)
  execFileSync('tar', ['--extract', '--gzip', '--file', tarball, '--directory', folder])
  const unpacked = join(folder, 'package')
  return {
    tarball,
    folder: unpacked,
    entry: join(unpacked, 'dist/cli/index.js'),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** One place for all that a run of the bench leaves on the disk while it lasts: CA keys, too. */
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * From here on `tmpdir()` is a folder that goes with this process, also where a signal ends it. What
 * it has started may write for a moment longer, so deleting is tried more than once.
 */
export function keepTemporaryFilesTogether(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  process.env['TMPDIR'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
}

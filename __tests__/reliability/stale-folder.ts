/** What a use of the action leaves whose job was killed, and had no post step. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const MARKER = '.vtex-mtls-action'
export const ourName = () => `vtex-mtls-${randomUUID()}`

/** Makes such a folder, so many hours old, and gives its path. */
export function leave(hours: number, parent: string, name = ourName()): string {
  const folder = join(parent, name)
  mkdirSync(folder, { mode: 0o700 })
  for (const file of [MARKER, 'client.key']) writeFileSync(join(folder, file), 'x')
  age(folder, hours)
  return folder
}

export function age(folder: string, hours: number): void {
  const then = new Date(Date.now() - hours * 60 * 60 * 1000)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), then, then)
  utimesSync(folder, then, then)
}

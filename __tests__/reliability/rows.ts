/** The rows of docs/reliability.md, each written by the test that saw it happen. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Row {
  section: 'VTEX' | 'network' | 'runner'
  fault: string
  phase: string
  /** An error's code, `ok`, or `ok, warned`. */
  outcome: string
  /** `login 1, sign 1`, or `–`. */
  requests: string
  seconds: number
  left: { files: number; certificates: number; secrets: number }
}

/** A rotation in which something went wrong; the certificates by their parts in it. */
export interface RotationRow {
  section: 'rotation'
  fault: string
  /** The run as its reader sees it. */
  outcome: 'green' | 'red'
  /** Those that are valid at the CA: `previous, current, new`. */
  valid: string
  /** The one that the store has for its clients. */
  store: string
  /** Files of the new one that are left on the runner. */
  files: number
}

/** Adds a row to those of this run; each process has a file of its own. */
export function record(row: Row | RotationRow): void {
  const folder = process.env['RELIABILITY_ROWS']
  if (!folder) return
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(row)}\n`)
}

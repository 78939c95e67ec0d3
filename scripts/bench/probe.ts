import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a process has cost, by its own word at its end. */
export interface Cost {
  /** CPU of all of its threads, in user mode. */
  userMs: number
  /** CPU of the thread pool alone. */
  poolMs: number
  /** The most memory that it ever had. */
  peakMiB: number
}

/** One moment in the life of a process. */
export interface Mark {
  name: string
  /** Since 1970, in milliseconds and parts of one. */
  at: number
}

/** For a Node process: flags and variables that make it write down something at its end. */
export interface Probe<Told> {
  flags: string[]
  env: Record<string, string>
  /** What the last process told; to be read when it is gone. */
  read(): Told
}

export const withCost = <T>(work: (probe: Probe<Cost>) => Promise<T>) => withProbe('cost', work)
export const withMarks = <T>(work: (probe: Probe<Mark[]>) => Promise<T>) => withProbe('marks', work)

async function withProbe<Told, T>(
  name: 'cost' | 'marks',
  work: (probe: Probe<Told>) => Promise<T>
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-probe-'))
  const file = join(folder, 'told.json')
  try {
    return await work({
      flags: ['--import', new URL(`probes/${name}.mjs`, import.meta.url).href],
      env: { BENCH_PROBE: file },
      read: () => JSON.parse(readFileSync(file, 'utf8')) as Told
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

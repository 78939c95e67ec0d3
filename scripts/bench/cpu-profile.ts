/** What the main thread does with its time, by V8's own profiler, summed over some runs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMain } from './action-run.ts'
import { repeat } from './pairs.ts'
import { withEdge } from './place.ts'
import { ms, table } from './report.ts'

/** The part of a .cpuprofile that is read here. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

const MOST = 12
const KINDS = new Map([
  ['(idle)', 'waiting, for the key or the network'],
  ['(program)', 'native code: starting Node, compiling, TLS, files'],
  ['(garbage collector)', 'garbage collection']
])

/** Tables of a run on loopback: by kind of code, and the functions with most time of their own. */
export async function cpuProfile(runs: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200']
  await withEdge(undefined, (place) =>
    repeat(runs, async () => (await runMain(place, { flags })).workplace.remove())
  )
  const profiles = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile
  )
  rmSync(folder, { recursive: true })
  const share = (sums: Map<string, number>, most: number) =>
    [...sums]
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(([name, sum]) => [name, ms(sum / profiles.length)])
  return [
    table(['the main thread, mean of a run', ''], share(sumsOf(profiles, kindOf), MOST)),
    table(['function, time of its own', ''], share(sumsOf(profiles, functionOf), MOST))
  ]
}

type Frame = CpuProfile['nodes'][0]['callFrame']

/** Milliseconds of samples, by the name that a frame is given; without one it is left out. */
export function sumsOf(
  profiles: readonly CpuProfile[],
  nameOf: (frame: Frame) => string | undefined
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { nodes, samples, timeDeltas } of profiles) {
    const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
    for (const [i, id] of samples.entries()) {
      const name = names.get(id)
      // What was seen lasts until the next sample; V8 gives the time before each.
      const lasted = (timeDeltas[i + 1] ?? 0) / 1000
      if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + lasted)
    }
  }
  return sums
}

function kindOf({ functionName, url }: Frame): string {
  if (url === '') return KINDS.get(functionName) ?? 'built into V8'
  if (url.startsWith('node:')) return 'Node’s own JavaScript'
  return `\`dist/main/${url.replace(/^.*\//, '')}\``
}

function functionOf({ functionName, url, lineNumber }: Frame): string | undefined {
  if (KINDS.has(functionName) || functionName === '(root)') return undefined
  const file = url.startsWith('node:') ? url : url.replace(/^.*\//, '')
  const where = url === '' ? 'built in' : `\`${file}:${lineNumber + 1}\``
  return `\`${functionName || '(a module or a callback)'}\`, ${where}`
}

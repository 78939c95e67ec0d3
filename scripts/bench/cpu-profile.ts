/** What the main thread does with its time, by V8's own profiler, as a mean over some runs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMain } from './action-run.ts'
import { callerOf, kindOf } from './cpu-names.ts'
import { type CpuProfile, firstSampleAt, sumsOf, upTo } from './cpu-samples.ts'
import { repeat } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { ms, table } from './report.ts'

/** A profile, and two moments by its own clock. */
interface Sampled {
  profile: CpuProfile
  startedAt: number
  firstByteAt: number
}

const MOST = 16

/** Tables of a run on loopback: by kind of code, and by which function of ours has asked for it. */
export async function cpuProfile(runs: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  const sampled = await withEdge(0, (place) => repeat(runs, () => sample(place, folder)))
  rmSync(folder, { recursive: true })
  return [kinds(sampled), callers(sampled)]
}

async function sample(place: Place, folder: string): Promise<Sampled> {
  const name = 'run.cpuprofile'
  const where = [`--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}`]
  const flags = ['--cpu-prof', ...where, '--cpu-prof-interval=200']
  const { startedAt, workplace } = await runMain(place, { flags })
  workplace.remove()
  const firstByteAt = place.relay?.takeFirstByte()
  if (firstByteAt === undefined) throw new Error('Nothing was sent.')
  const now = [Number(process.hrtime.bigint()) / 1000, performance.now()] as const
  const byItsClock = (at: number) => now[0] + (at - now[1]) * 1000
  const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile
  return { profile, startedAt: byItsClock(startedAt), firstByteAt: byItsClock(firstByteAt) }
}

function kinds(sampled: readonly Sampled[]): string {
  const sums = sumsOf(
    sampled.map(({ profile }) => profile),
    kindOf
  )
  const rows = [...sums].sort(([, one], [, other]) => other - one)
  return table(
    ['the main thread, mean of a run', ''],
    rows.map(([name, sum]) => [name, ms(sum / sampled.length)])
  )
}

function callers(sampled: readonly Sampled[]): string {
  const mean = (times: readonly number[]) => times.reduce((sum, one) => sum + one, 0) / times.length
  const unseen = mean(sampled.map((one) => firstSampleAt(one.profile) - one.startedAt)) / 1000
  const until = sampled.map(({ profile, firstByteAt }) => upTo(profile, firstByteAt))
  const before = sumsOf(until, callerOf)
  const whole = sumsOf(
    sampled.map(({ profile }) => profile),
    callerOf
  )
  const rows = [...whole]
    .sort(([, one], [, other]) => other - one)
    .map(([name, sum]) => ({ name, first: before.get(name) ?? 0, sum }))
    .map(({ name, first, sum }) => [name, first, sum - first] as const)
    .map(([name, ...both]) => [name, ...both.map((one) => one / sampled.length)] as const)
  return table(
    ['the nearest caller of ours', 'to the first byte', 'after it'],
    [
      ['Node’s start, before the first sample', ms(unseen), ''],
      ...rows.slice(0, MOST).map(([name, ...both]) => [name, ...both.map(ms)]),
      total('all others', rows.slice(MOST)),
      total('the whole', [['', unseen, 0], ...rows])
    ]
  )
}

type Row = readonly [string, ...number[]]

function total(name: string, rows: readonly Row[]): string[] {
  const sum = (column: 1 | 2) => rows.reduce((all, row) => all + (row[column] ?? 0), 0)
  return [name, ms(sum(1)), ms(sum(2))]
}

/** When what happens in a run: the marks that a probe inside it made, as medians over many runs. */
import { runMain } from './action-run.ts'
import { repeat } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { type Mark, withMarks } from './probe.ts'
import { ms, table } from './report.ts'
import { median } from './statistics.ts'

/** Milliseconds from just before the process is started, by what happened. */
export type Timeline = ReadonlyMap<string, number>

export interface Timelines {
  loopback: Timeline
  long: Timeline
}

/** The timeline over a line of some length; without one it is loopback. */
export function timeline(roundTripMs: number | undefined, runs: number): Promise<Timeline> {
  return withEdge(roundTripMs, (place) => timelineAt(place, runs))
}

/**
 * How many round trips pass from the first moment to the last: of each wait between two moments as
 * many halves as it has, so that the machine's own time drops out as long as it is shorter.
 */
export function countTrips(moments: Timeline, roundTripMs: number): number {
  const times = [...moments.values()]
  const waits = times.slice(1).map((at, i) => tripsIn(at - (times[i] ?? at), roundTripMs))
  return waits.reduce((sum, trips) => sum + trips, 0)
}

/** The round trips of one wait. */
export function tripsIn(wait: number, roundTripMs: number): number {
  return Math.round((2 * wait) / roundTripMs) / 2
}

function timelineAt(place: Place, runs: number): Promise<Timeline> {
  return withMarks(async (probe) => {
    const seen = await repeat(runs, async () => {
      const { workplace, startedAt, milliseconds } = await runMain(place, probe)
      workplace.remove()
      const since = performance.timeOrigin + startedAt
      const marks = probe.read().map(({ name, at }): Mark => ({ name, at: at - since }))
      return [...marks, { name: 'the process is gone', at: milliseconds }]
    })
    return medians(seen)
  })
}

function medians(runs: readonly (readonly Mark[])[]): Timeline {
  const names = new Set(runs.flat().map(({ name }) => name))
  const entries = [...names].map((name): [string, number] => {
    const times = runs.flatMap((marks) => marks.find((mark) => mark.name === name)?.at ?? [])
    return [name, median(times)]
  })
  return new Map(entries.sort(([, one], [, other]) => one - other))
}

/** In the order of loopback; in brackets what passed since the moment before in the same column. */
export function timelineTable({ loopback, long }: Timelines): string {
  const rows = [...loopback.keys()].map((name) => [name, cell(loopback, name), cell(long, name)])
  return table(['moment', 'loopback', 'round trip of 120 ms'], rows)
}

function cell(timeline: Timeline, name: string): string {
  const at = timeline.get(name)
  if (at === undefined) return ''
  const before = [...timeline.values()].filter((other) => other < at)
  return `${ms(at)} (+${(at - Math.max(0, ...before)).toFixed(0)})`
}

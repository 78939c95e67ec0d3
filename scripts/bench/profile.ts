/** Where the time of a run goes, and the least that it could be. */
import { timed } from './child.ts'
import { cpuProfile } from './cpu-profile.ts'
import { repeat } from './pairs.ts'
import { ms, type Section, table } from './report.ts'
import { median } from './statistics.ts'
import { countTrips, timeline, type Timeline, timelineTable, type Timelines } from './timeline.ts'
import { createWorkplace } from './workplace.ts'

const LINE = 120
const VERY_LONG = 600

const MOMENTS = `Medians, from just before the process is started; in brackets what has passed since
the moment before. The probe that notes them is loaded into the process and costs a few milliseconds
itself.`

const TRIPS = `Round trips are counted over a line of ${VERY_LONG} ms, from the waits between such
moments: so only those count that the run really waits for one after the other. One of them may be
the relay’s: as it can only hold what is said on a connection, and not the connection itself, a client
sees two round trips in a TLS handshake where there is one; and the control of the proof waits as
long as its handshake took, before its request. By hand it is nine: three calls, each with a
connection, a TLS handshake and a request.`

const ALONE = `What the main thread does on loopback, sampled by V8 (\`--cpu-prof\`, which slows the
run).`

export async function profile(runs: number, tripRuns: number): Promise<Section> {
  const trips = countTrips(await timeline(VERY_LONG, tripRuns), VERY_LONG)
  const node = median(await repeat(runs, timeNode))
  const times = { loopback: await timeline(undefined, runs), long: await timeline(LINE, runs) }
  const sampled = await cpuProfile(runs)
  const plain = (text: string) => text.replaceAll('\n', ' ')
  return {
    title: 'Where the time goes',
    figures: [{ what: 'Round trips of a run, one after the other', value: trips, unit: '' }],
    blocks: [
      ...[plain(MOMENTS), timelineTable(times)],
      ...[plain(TRIPS), breakdown(times, trips), floor(trips, node)],
      ...[plain(ALONE), ...sampled]
    ]
  }
}

/** What no program on Node that makes these calls can be under. */
function floor(trips: number, node: number): string {
  const whole = trips * LINE + node
  return (
    `${trips} round trips of ${LINE} ms and Node by itself` +
    ` (\`node --eval 0\`: ${ms(node)}) are the floor of this order of calls: ${ms(whole)}.`
  )
}

async function timeNode(): Promise<number> {
  const { folder, env, remove } = createWorkplace()
  const { milliseconds } = await timed([process.execPath, '--eval', '0'], { cwd: folder, env })
  remove()
  return milliseconds
}

/** What a run is made of, from its start to its end. */
function breakdown({ loopback, long }: Timelines, trips: number): string {
  const columns = [spans(loopback, 0), spans(long, trips * LINE)]
  const names = Object.keys(columns[0] ?? {})
  const rows = names.map((name) => [name, ...columns.map((column) => ms(column[name] ?? NaN))])
  return table(['what a run is made of', 'loopback', `round trip of ${LINE} ms`], rows)
}

function spans(moments: Timeline, line: number): Record<string, number> {
  const at = (pattern: RegExp, last = false) => {
    const times = [...moments].filter(([name]) => pattern.test(name)).map(([, time]) => time)
    return last ? Math.max(...times) : Math.min(...times)
  }
  const [up, connected, answered] = [at(/is up/), at(/opened/), at(/answered/, true)]
  const [ends, gone] = [at(/program ends/), at(/process is gone/)]
  return {
    'Node starts': up,
    'loading, judging the inputs, TLS contexts': connected - up,
    'round trips, one after the other': line,
    'the server’s own time, the rest of the key, TLS, the CSR': answered - connected - line,
    'files, outputs, summary': ends - answered,
    'Node ends': gone - ends,
    'the whole': gone
  }
}

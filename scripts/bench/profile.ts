/** Where the time of a run goes, and the least that it could be. */
import { breakdown } from './breakdown.ts'
import { timed } from './child.ts'
import { cpuProfile } from './cpu-profile.ts'
import { repeat } from './pairs.ts'
import { ms, type Section } from './report.ts'
import { median } from './statistics.ts'
import { countTrips, timeline, timelineTable } from './timeline.ts'
import { createWorkplace } from './workplace.ts'

const LINE = 120
const VERY_LONG = 600

const MOMENTS = `Medians, from just before the process is started; in brackets what has passed since
the moment before. The probe that notes them is loaded into the process and costs a few milliseconds
itself.`

const TRIPS = `Round trips are counted over a line of ${VERY_LONG} ms, from the waits between such
moments: so only those count that the run really waits for one after the other. None of them is the
relay’s: three are the login’s (TCP, TLS, the request), one is that of \`sign\`, two are the proof’s
(TLS, the request). The relay cannot hold back a connection itself, so it holds back the first bytes
for as long, and a client sees TCP and TLS as one wait for two round trips. To the control of the proof,
which holds its request back for as long as its handshake took, that handshake looks too long; both end
while the run waits for something else. By hand it is nine: three calls, each with a connection, a TLS
handshake and a request.`

const WAITS = `The same moments as waits, one after the other. What else is done meanwhile (the key, the
loading of the rest, the control) counts only where it takes longer.`

const ALONE = `What the main thread does on loopback, through a relay that holds nothing back, sampled by
V8 (\`--cpu-prof\`, which slows the run). Native code counts for whoever has called it. The modules of \`index.js\` are mostly Node’s
own, such as \`node:tls\`, which the bundle asks for there.`

export async function profile(runs: number, tripRuns: number): Promise<Section> {
  const veryLong = await timeline(VERY_LONG, tripRuns)
  const trips = countTrips(veryLong, VERY_LONG)
  const node = median(await repeat(runs, timeNode))
  const times = { loopback: await timeline(undefined, runs), long: await timeline(LINE, runs) }
  const waits = breakdown({ ...times, veryLong }, { long: LINE, veryLong: VERY_LONG })
  const sampled = await cpuProfile(runs)
  const plain = (text: string) => text.replaceAll('\n', ' ')
  return {
    title: 'Where the time goes',
    figures: [{ what: 'Round trips of a run, one after the other', value: trips, unit: '' }],
    blocks: [
      ...[plain(MOMENTS), timelineTable(times)],
      ...[plain(TRIPS), plain(WAITS), waits, floor(trips, node)],
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

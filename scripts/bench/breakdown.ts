/** A run as the waits that follow each other from its start to its end. */
import { ms, table } from './report.ts'
import { type Timeline, type Timelines, tripsIn } from './timeline.ts'

/** The waits, and by which moment each is over: the last that is named so. */
const WAITS: readonly (readonly [string, RegExp])[] = [
  ['Node starts', /^Node is up/],
  ['the key is begun; loading, judging the inputs', /^connection 1 is opened/],
  ['TCP and TLS; the rest is loaded', /^connection 1 is secure/],
  ['the login', /login` is answered/],
  ['the rest of the key; the CSR', /sign` is sent/],
  ['`sign`, with the server’s `openssl ca`', /sign` is answered/],
  ['the certificate is judged', /^TLS is begun/],
  ['TLS of the proof', /^TLS over .* is secure/],
  ['the proof', /is answered/],
  ['files, outputs, summary', /^the program ends/],
  ['Node ends', /^the process is gone/]
]

/** The lengths of the two lines, in milliseconds. */
interface Lines {
  long: number
  veryLong: number
}

/** Each wait with its round trips, which the very long line shows, and what it is without them. */
export function breakdown(
  { loopback, long, veryLong }: Timelines & { veryLong: Timeline },
  lines: Lines
): string {
  const trips = waitsOf(veryLong).map((wait) => tripsIn(wait, lines.veryLong))
  const far = waitsOf(long).map((wait, i) => wait - (trips[i] ?? NaN) * lines.long)
  const columns = [trips, waitsOf(loopback), far]
  const whole = columns.map((column) => column.reduce((sum, one) => sum + one, 0))
  const row = (name: string, [trips = NaN, ...waits]: readonly number[]) => [
    name,
    ...(trips === 0 ? [''] : [String(trips)]),
    ...waits.map(ms)
  ]
  return table(
    ['wait', 'round trips', 'loopback', `round trip of ${lines.long} ms, without them`],
    [
      ...WAITS.map(([name], i) =>
        row(
          name,
          columns.map((column) => column[i] ?? NaN)
        )
      ),
      row('the whole', whole)
    ]
  )
}

function waitsOf(moments: Timeline): number[] {
  const ends = WAITS.map(([, name]) => {
    const times = [...moments].filter(([moment]) => name.test(moment)).map(([, at]) => at)
    if (times.length === 0) throw new Error(`No run has told of ${name}.`)
    return Math.max(...times)
  })
  return ends.map((end, i) => end - (ends[i - 1] ?? 0))
}

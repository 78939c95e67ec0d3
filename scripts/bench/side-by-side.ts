/** The action against the guide's own way for the same work, in pairs. */
import { timeMain } from './action-run.ts'
import { timeByHand } from './by-hand.ts'
import { inPairs } from './pairs.ts'
import { withEdge } from './place.ts'
import { ms, type Section, table, times } from './report.ts'
import { compare, type Comparison } from './statistics.ts'

interface Line {
  title: string
  roundTripMs: number | undefined
  rounds: number
  most: number
}

/** On loopback: all that counts is what the machine does. */
export function onLoopback(rounds: number): Promise<Section> {
  const title = 'Against openssl and curl, on loopback'
  return sideBySide({ title, roundTripMs: undefined, rounds, most: 0.65 })
}

/** What a GitHub runner in the US sees of São Paulo. */
export function overLongLine(rounds: number): Promise<Section> {
  const title = 'Against openssl and curl, over a round trip of 120 ms'
  return sideBySide({ title, roundTripMs: 120, rounds, most: 0.55 })
}

async function sideBySide({ title, roundTripMs, rounds, most }: Line): Promise<Section> {
  const pairs = await withEdge(roundTripMs, (place) =>
    inPairs(
      rounds,
      () => timeMain(place),
      () => timeByHand(place)
    )
  )
  const result = compare(pairs)
  return {
    title,
    figures: [{ what: `${title}: ratio of the medians`, value: result.ratio, unit: '', most }],
    blocks: [tableOf(result), ratios(result)]
  }
}

function tableOf({ a, b }: Comparison): string {
  const rows = Object.entries({ '`dist/main`, proof on': a, 'openssl and curl': b })
  return table(
    ['', 'median', 'half of the runs', 'least'],
    rows.map(([name, s]) => [name, ms(s.median), `${ms(s.lower)} to ${ms(s.upper)}`, ms(s.least)])
  )
}

function ratios({ pairs, ratio, paired }: Comparison): string {
  const half = `${times(paired.lower)} to ${times(paired.upper)}`
  return (
    `${pairs} pairs. Ratio of the medians **${times(ratio)}**; median of the pairs’ own ratios ` +
    `${times(paired.median)}, half of them ${half}.`
  )
}

/** Compares the action with the commands of the guide for the same work, in pairs. */
import { timeMain } from './action-run.ts'
import { timeByHand } from './by-hand.ts'
import { inPairs } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { ms, type Section, table, times } from './report.ts'
import { compare, type Comparison } from './statistics.ts'

interface Line {
  title: string
  roundTripMs: number | undefined
  rounds: Rounds
  most: number
}

/** The number of pairs with the guide's order of commands, and with the login in the background. */
interface Rounds {
  guide: number
  background: number
}

/** On loopback, so that only the machine's own work counts. */
export function onLoopback(rounds: Rounds): Promise<Section> {
  const title = 'Against openssl and curl, on loopback'
  return sideBySide({ title, roundTripMs: undefined, rounds, most: 0.65 })
}

/** The round trip between a GitHub runner in the US and São Paulo. */
export function overLongLine(rounds: Rounds): Promise<Section> {
  const title = 'Against openssl and curl, over a round trip of 120 ms'
  return sideBySide({ title, roundTripMs: 120, rounds, most: 0.55 })
}

async function sideBySide({ title, roundTripMs, rounds, most }: Line): Promise<Section> {
  const against = async (place: Place, order: keyof Rounds) => {
    const ours = () => timeMain(place)
    return compare(await inPairs(rounds[order], ours, () => timeByHand(place, order)))
  }
  const [result, background] = await withEdge(roundTripMs, async (place) => {
    return [await against(place, 'guide'), await against(place, 'background')] as const
  })
  return {
    title,
    figures: [{ what: `${title}: ratio of the medians`, value: result.ratio, unit: '', most }],
    blocks: [tableOf(result), ratios(result, most), inBackground(background)]
  }
}

function tableOf({ a, b }: Comparison): string {
  const rows = Object.entries({ '`dist/main`, proof on': a, 'openssl and curl': b })
  return table(
    ['', 'median', 'half of the runs', 'least'],
    rows.map(([name, s]) => [name, ms(s.median), `${ms(s.lower)} to ${ms(s.upper)}`, ms(s.least)])
  )
}

function ratios({ pairs, ratio, paired, b }: Comparison, most: number): string {
  const half = `${times(paired.lower)} to ${times(paired.upper)}`
  return (
    `${pairs} pairs. Ratio of the medians **${times(ratio)}**; median of the pairs’ own ratios ` +
    `${times(paired.median)}, half of them ${half}. The goal of ${times(most)} would be ` +
    `${ms(most * b.median)} here.`
  )
}

function inBackground({ pairs, ratio, a, b }: Comparison): string {
  return (
    `A script that logs in during the work of openssl takes ${ms(b.median)} against the ` +
    `action’s ${ms(a.median)}: ratio ${times(ratio)}, of ${pairs} pairs.`
  )
}

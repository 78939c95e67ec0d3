import { timeMain } from './bench/action-run.ts'
import { timeByHand } from './bench/by-hand.ts'
import { inPairs } from './bench/pairs.ts'
import { withEdge } from './bench/place.ts'
import { compare } from './bench/statistics.ts'

const quick = process.argv.includes('--quick')

for (const [rtt, rounds] of [
  [undefined, quick ? 15 : 60],
  [120, quick ? 5 : 30]
] as const) {
  const result = compare(
    await withEdge(rtt, (place) =>
      inPairs(
        rounds,
        () => timeMain(place),
        () => timeByHand(place)
      )
    )
  )
  console.log(
    rtt ?? 0,
    JSON.stringify(result, (_, v) => (typeof v === 'number' ? +v.toFixed(2) : v))
  )
}

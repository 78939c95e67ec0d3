import type { Pair } from './statistics.ts'

/** One measured piece of work. Returns its duration in milliseconds. */
export type Work = () => Promise<number>

/**
 * Measures two pieces of work in turn, A B and then B A, so that neither always comes second. The
 * first round fills the disk's caches and is not counted.
 */
export async function inPairs(rounds: number, a: Work, b: Work): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let round = 0; round <= rounds; round++) {
    const pair = round % 2 === 0 ? await both(a, b) : await swapped(a, b)
    if (round > 0) pairs.push(pair)
  }
  return pairs
}

async function both(a: Work, b: Work): Promise<Pair> {
  const first = await a()
  return { a: first, b: await b() }
}

async function swapped(a: Work, b: Work): Promise<Pair> {
  const first = await b()
  return { a: await a(), b: first }
}

/** Repeats a piece of work. The first round is not counted. */
export async function repeat<T>(rounds: number, work: () => Promise<T>): Promise<T[]> {
  await work()
  const results: T[] = []
  while (results.length < rounds) results.push(await work())
  return results
}

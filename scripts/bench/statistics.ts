/** The statistics of the benchmarks. */

/** One round: two ways to do the same work, in milliseconds. */
export interface Pair {
  a: number
  b: number
}

export interface Comparison {
  pairs: number
  a: Spread
  b: Spread
  /** The median of A divided by the median of B. The goals use this ratio. */
  ratio: number
  /** The ratios within single pairs. Noise that lasts longer than a pair cancels out. */
  paired: Spread
}

export interface Spread {
  least: number
  lower: number
  median: number
  upper: number
}

/** The value below which the given share of the values lies, interpolated between two values. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is no quantile of nothing.')
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN]
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The minimum, the median, and the quartiles. */
export function spread(values: readonly number[]): Spread {
  return {
    least: quantile(values, 0),
    lower: quantile(values, 0.25),
    median: median(values),
    upper: quantile(values, 0.75)
  }
}

export function compare(pairs: readonly Pair[]): Comparison {
  const [a, b] = [spread(pairs.map((pair) => pair.a)), spread(pairs.map((pair) => pair.b))]
  const paired = spread(pairs.map((pair) => pair.a / pair.b))
  return { pairs: pairs.length, a, b, ratio: a.median / b.median, paired }
}

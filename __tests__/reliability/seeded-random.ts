/** Repeatable random numbers: the same seed gives the same sequence. */
export interface SeededRandom {
  /** From 0 up to, but not, the limit. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  bytes(length: number): Buffer
}

/** mulberry32: small, fast, and good enough to choose between faults. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256)))
  }
}

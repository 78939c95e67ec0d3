import { describe, expect, it } from '@jest/globals'
import { inPairs, repeat } from '../../../scripts/bench/pairs.ts'
import { compare, median, quantile, spread } from '../../../scripts/bench/statistics.ts'

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10]
  ])('of %j: %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('values in any order: left as they were', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('of nothing: an error', () => {
    expect(() => median([])).toThrow('quantile of nothing')
  })
})

describe('a quantile', () => {
  it('that falls between two values: it lies between them', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5)
    expect(spread([5, 1, 4, 2, 3])).toEqual({ least: 1, lower: 2, median: 3, upper: 4 })
  })
})

describe('a comparison', () => {
  it('of pairs: the ratio of the medians, and the median of the ratios', () => {
    const pairs = [
      { a: 10, b: 20 },
      { a: 30, b: 30 },
      { a: 20, b: 100 }
    ]
    const { ratio, paired, a, b, pairs: count } = compare(pairs)
    expect([a.median, b.median, ratio, count]).toEqual([20, 30, 20 / 30, 3])
    expect([paired.median, paired.least]).toEqual([0.5, 0.2])
  })
})

describe('pairs', () => {
  it('two programs: they take turns, swap every other time, and the first pair is left out', async () => {
    const order: string[] = []
    const work = (name: string) => () => {
      order.push(name)
      return Promise.resolve(order.length)
    }
    const pairs = await inPairs(3, work('A'), work('B'))
    expect(order.join('')).toBe('ABBAABBA')
    expect(pairs).toEqual([
      { a: 4, b: 3 },
      { a: 5, b: 6 },
      { a: 8, b: 7 }
    ])
  })

  it('one program: it runs once more, and that run is left out', async () => {
    let done = 0
    expect(await repeat(2, () => Promise.resolve(++done))).toEqual([2, 3])
  })
})

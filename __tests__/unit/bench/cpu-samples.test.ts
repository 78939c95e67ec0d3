import { describe, expect, it } from '@jest/globals'
import { callerOf, kindOf } from '../../../scripts/bench/cpu-names.ts'
import { firstSampleAt, type Stack, sumsOf, upTo } from '../../../scripts/bench/cpu-samples.ts'

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 41 })
const [NODE, OURS] = ['node:internal/tls', 'file:///repo/dist/main/132.index.js']

const profile = {
  startTime: 100_000,
  nodes: [
    { id: 3, callFrame: frame('(root)'), children: [1, 2] },
    { id: 1, callFrame: frame('load', OURS), children: [4] },
    { id: 4, callFrame: frame('connect', NODE) },
    { id: 2, callFrame: frame('(idle)') }
  ],
  samples: [3, 1, 2, 1, 4],
  timeDeltas: [9000, 500, 2000, 4000, 1000]
}
const innermost = ([{ functionName }]: Stack) =>
  functionName === '(root)' ? undefined : functionName

describe('a CPU profile', () => {
  it('is summed by name: what was seen lasts until the next sample', () => {
    expect(Object.fromEntries(sumsOf([profile, profile], innermost))).toEqual({
      load: 2 * (2 + 1),
      '(idle)': 2 * 4,
      connect: 0
    })
  })

  it('has seen nothing before its first sample', () => {
    expect(firstSampleAt(profile)).toBe(109_000)
  })

  it('ends at a moment, where it is asked to; the sample before it lasts until the next', () => {
    const sums = (end: number) => Object.fromEntries(sumsOf([upTo(profile, end)], innermost))
    expect(sums(111_499)).toEqual({ load: 2 })
    expect(sums(111_501)).toEqual({ load: 2, '(idle)': 4 })
    expect(upTo(profile, 999_999)).toBe(profile)
  })

  it('gives a stack with its callers, the innermost first', () => {
    const names: string[][] = []
    sumsOf([profile], (stack) => {
      names.push(stack.map(({ functionName }) => functionName))
      return undefined
    })
    expect(names).toContainEqual(['connect', 'load', '(root)'])
  })
})

describe('a stack', () => {
  const root = frame('(root)')

  it('counts for the nearest caller that is ours, however far it is', () => {
    const near = frame('dial', OURS)
    const stack: Stack = [frame('connect', NODE), frame('emit', NODE), near, frame('x', OURS), root]
    expect(callerOf(stack)).toBe('`dial`, `132.index.js:42`')
  })

  it.each([
    [frame('connect', NODE), 'Node, with no caller of ours'],
    [frame('writeUtf8String'), 'Node, with no caller of ours'],
    [frame('(idle)'), 'waiting, for the key or the network'],
    [frame('7598', OURS), 'loading modules of `132.index.js`'],
    [frame('__nccwpck_require__.f.j', OURS), 'importing a chunk of the bundle'],
    [frame('', OURS), '`(a module or a callback)`, `132.index.js:42`']
  ])('of %j alone counts as %s', (one, expected) => {
    expect(callerOf([one, root])).toBe(expected)
  })

  it.each([
    [frame('connect', NODE), 'Node: its own JavaScript and the native code it calls'],
    [frame('(program)'), 'native code called by nobody'],
    [frame('writeUtf8String'), 'built in'],
    [frame('dial', OURS), '`dist/main/132.index.js`']
  ])('with %j at its end is of the kind: %s', (one, expected) => {
    expect(kindOf([one, frame('dial', OURS), root])).toBe(expected)
  })
})

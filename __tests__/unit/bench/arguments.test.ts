import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../../scripts/bench/arguments.ts'

describe('the arguments of the bench', () => {
  it.each([
    [[], { quick: false, only: undefined }],
    [['--quick'], { quick: true, only: undefined }],
    [['--only', '1,3'], { quick: false, only: [1, 3] }],
    [['--quick', '--only=5'], { quick: true, only: [5] }]
  ])('%j: taken', (args, expected) => {
    expect(readArguments(args, 5)).toEqual(expected)
  })

  it.each([
    [['--bogus'], "Unknown option '--bogus'. The bench knows"],
    [['extra'], "Unexpected argument 'extra'. The bench knows"],
    [['--quick=yes'], "'--quick' does not take an argument. The bench knows"],
    [['--only'], 'argument missing. The bench knows'],
    [['--only', 'x'], 'There is no part "x". The bench knows'],
    [['--only', '1,9'], 'There is no part "9". The bench knows'],
    [['--only', '0'], 'There is no part "0".'],
    [['--only', '1.5'], 'There is no part "1.5".'],
    [['--only', ''], 'There is no part "".']
  ])('%j: an error with what is wrong and what is known', (args, expected) => {
    const told = () => readArguments(args, 5)
    expect(told).toThrow(expected)
    expect(told).toThrow('--quick, and --only 1,3 for some of its parts, which are 1 to 5')
  })
})

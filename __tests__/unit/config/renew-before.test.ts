import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseRenewBefore } from '../../../src/config/inspection.ts'
import { InputError } from '../../../src/config/rules.ts'
import { anyText } from '../properties/texts.ts'

describe('renew-before', () => {
  it.each([
    ['30d', { milliseconds: 30 * 86_400_000 }],
    ['720h', { milliseconds: 30 * 86_400_000 }],
    ['90m', { milliseconds: 5_400_000 }],
    ['0d', { milliseconds: 0 }],
    ['36500d', { milliseconds: 36_500 * 86_400_000 }],
    ['1/3', { numerator: 1, denominator: 3 }],
    ['10/12', { numerator: 10, denominator: 12 }]
  ])('%s: taken', (text, expected) => {
    expect(parseRenewBefore(text)).toEqual(expected)
  })

  it.each([
    ...['30', 'd', '30 d', '30D', '-1d', '1.5d', '1e3d', '30d12h', '30s', '2w', 'P30D', '٣d'],
    ...['1/1', '3/2', '0/3', '1/0', '-1/3', '1/3d', '1 / 3', '1/3/5', '33%', '0.3', '30dd']
  ])('%j: refused', (text) => {
    expect(() => parseRenewBefore(text)).toThrow(/^must be a length of time such as 30d, 720h or/)
  })

  it.each(['36501d', '999999999h'])('%s, which is over a century: refused', (text) => {
    expect(() => parseRenewBefore(text)).toThrow('must be at most 36500d')
  })

  it('any text: a length up to a century, a part below one, or a problem', () => {
    const units = fc.constantFrom('d', 'h', 'm', '/', '/3')
    const like = fc.tuple(
      fc.oneof(fc.nat(), anyText),
      units,
      fc.oneof(fc.nat().map(String), anyText)
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          like.map((parts) => parts.join(''))
        ),
        (text) => {
          try {
            const before = parseRenewBefore(text)
            const window =
              'milliseconds' in before
                ? before.milliseconds / (36_500 * 86_400_000)
                : before.numerator / before.denominator
            expect(window).toBeGreaterThanOrEqual(0)
            expect(window).toBeLessThanOrEqual(1)
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
            expect((error as Error).message).not.toMatch(/[\r\n]/)
          }
        }
      )
    )
  })
})

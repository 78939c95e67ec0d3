import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assessRenewal, type RenewBefore } from '../../../src/pki/renewal.ts'

const DAY = 86_400_000
const begin = Date.UTC(2026, 0, 1)
/** Valid for 90 days. */
const validity = { notBefore: new Date(begin), notAfter: new Date(begin + 90 * DAY) }
const third = { numerator: 1, denominator: 3 }
const days = (count: number) => ({ milliseconds: count * DAY })

describe('a certificate of 90 days', () => {
  it.each<[string, RenewBefore, number, boolean, number]>([
    ['on day 59, by a third', third, 59 * DAY, false, 31],
    ['a millisecond before day 60, by a third', third, 60 * DAY - 1, false, 30],
    ['at the beginning of day 60, by a third', third, 60 * DAY, true, 30],
    ['on day 59, by 30 days', days(30), 59 * DAY, false, 31],
    ['at the beginning of day 60, by 30 days', days(30), 60 * DAY, true, 30],
    ['in its last second, by 0 days', days(0), 90 * DAY - 1000, false, 0],
    ['at its end, by 0 days', days(0), 90 * DAY, true, 0],
    ['an hour after its end', days(0), 90 * DAY + 3_600_000, true, -1],
    ['two days after its end', third, 92 * DAY, true, -2],
    ['in its first moment, by 100 days', days(100), 0, true, 90],
    ['a day before its beginning, by 100 days', days(100), -DAY, false, 91]
  ])('%s', (_, before, age, due, daysLeft) => {
    expect(assessRenewal(validity, before, begin + age)).toMatchObject({ due, daysLeft })
  })

  it.each([
    [-1, 'not-yet-valid'],
    [0, 'valid'],
    [90 * DAY, 'valid'],
    [90 * DAY + 1, 'expired']
  ])('at %d ms of its age: %s', (age, state) => {
    expect(assessRenewal(validity, third, begin + age).state).toBe(state)
  })

  it('checked at any time: due from the same moment on', () => {
    const at = (age: number) => assessRenewal(validity, third, begin + age).dueFrom
    expect([at(-DAY), at(0), at(200 * DAY)]).toEqual(Array(3).fill(new Date(begin + 60 * DAY)))
  })

  it('a window longer than its lifetime: due from its first moment on', () => {
    expect(assessRenewal(validity, days(400), begin).dueFrom).toEqual(validity.notBefore)
  })
})

it('a certificate that ends before it begins: due once it has ended', () => {
  const odd = { notBefore: validity.notAfter, notAfter: validity.notBefore }
  expect(assessRenewal(odd, third, begin + DAY)).toMatchObject({ due: true, state: 'expired' })
})

const seconds = fc.integer({ min: 0, max: 10_000_000_000 }) // an X.509 time has no less
const before: fc.Arbitrary<RenewBefore> = fc.oneof(
  fc.record({ milliseconds: fc.integer({ min: 0, max: 36_500 * DAY }) }),
  fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }))
    .map(([numerator, more]) => ({ numerator, denominator: numerator + more }))
)

it('whatever the dates: once due, always due, and due once expired', () => {
  fc.assert(
    fc.property(seconds, seconds, before, seconds, seconds, (from, length, window, now, later) => {
      const dates = {
        notBefore: new Date(from * 1000),
        notAfter: new Date((from + length) * 1000)
      }
      const first = assessRenewal(dates, window, now * 1000)
      const second = assessRenewal(dates, window, (now + later) * 1000)
      expect(first.due && !second.due).toBe(false)
      expect(first.state === 'expired' && !first.due).toBe(false)
      expect(first.state === 'expired').toBe(first.daysLeft < 0)
      expect(second.daysLeft).toBeLessThanOrEqual(first.daysLeft)
      expect(first.dueFrom >= dates.notBefore && first.dueFrom <= dates.notAfter).toBe(true)
    })
  )
})

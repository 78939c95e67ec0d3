import { describe, expect, it } from '@jest/globals'
import { formatDuration, formatTime } from '../../../src/shared/clock.ts'

describe('times', () => {
  it('in any zone: ISO 8601 in UTC, to the second', () => {
    expect(formatTime(new Date('2026-06-15T12:34:56.789Z'))).toBe('2026-06-15T12:34:56Z')
    expect(formatTime(new Date('2026-06-15T14:34:56+02:00'))).toBe('2026-06-15T12:34:56Z')
  })

  it.each([
    [0, 'less than 2 seconds'],
    [1999, 'less than 2 seconds'],
    [2000, '2 seconds'],
    [119_999, '119 seconds'],
    [120_000, '2 minutes'],
    [7_199_999, '119 minutes'],
    [7_200_000, '2 hours'],
    [86_400_000, '24 hours'],
    [172_799_999, '47 hours'],
    [172_800_000, '2 days'],
    [90 * 86_400_000, '90 days'],
    [10 * 365 * 86_400_000, '3650 days']
  ])('%d ms: %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})

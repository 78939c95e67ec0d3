import type { Clock } from '../../src/shared/clock.ts'

/** Real time, to which every wait is added instead of waiting; random values are 0.5. */
export function fastClock(waits: number[], now?: number): Clock {
  let waited = 0
  return {
    now: () => (now ?? Date.now()) + waited,
    sleep: async (milliseconds) => {
      await Promise.resolve()
      waits.push(milliseconds)
      waited += milliseconds
    },
    random: () => 0.5
  }
}

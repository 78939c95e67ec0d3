/** Time and random numbers in one object, so that tests can set both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Ends early, without an error, when the signal says so. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** In [0, 1). */
  random(): number
}

/** ISO 8601 in UTC, to the second, as in X.509. */
export function formatTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A length of time in the largest unit that fits: `90 days`, `23 hours`. */
export function formatDuration(milliseconds: number): string {
  const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 }
  for (const [unit, size] of Object.entries(units)) {
    const count = Math.floor(milliseconds / size)
    if (count >= 2) return `${count} ${unit}s`
  }
  return 'less than 2 seconds'
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      if (signal?.aborted) end()
      signal?.addEventListener('abort', end, { once: true })
    }),
  random: () => Math.random()
}

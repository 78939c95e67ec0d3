/** Attempts with a clock that only sleeping moves. */
import type { Clock } from '../../../src/shared/clock.ts'
import type { HttpResponse } from '../../../src/http/message.ts'
import { networkError, NetworkError, type Stage } from '../../../src/http/network-error.ts'
import { isTransient, type Outcome, sendWithRetries } from '../../../src/http/retry.ts'

export const NOON = Date.parse('2026-06-15T12:00:00Z')

/** Time stands still but for sleeping. */
function fakeClock(chance = 0.5): Clock & { sleeps: number[] } {
  const sleeps: number[] = []
  let now = NOON
  return {
    sleeps,
    now: () => now,
    random: () => chance,
    sleep: async (milliseconds) => {
      await Promise.resolve()
      sleeps.push(milliseconds)
      now += milliseconds
    }
  }
}

export function reply(status: number, retryAfter?: string): HttpResponse {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  return { status, headers, body: '', protocol: 'TLSv1.3', certificateRequested: false }
}

export function broken(code: string, stage: Stage = 'exchange'): NetworkError {
  const cause = Object.assign(new Error('broken'), { code })
  const url = new URL('https://acme.example')
  return networkError(cause, { stage, url, proxy: undefined, partialBody: '', timeoutMs: 1000 })
}

interface RetryCase {
  outcomes: (Outcome | Error)[]
  chance?: number
  retries?: number
  deadlineMs?: number
  worthRetrying?: (outcome: Outcome) => boolean
}

/** Gives the outcomes one after the other; the last one is repeated. */
export async function runRetries({
  outcomes,
  chance,
  retries = 3,
  deadlineMs = 120_000,
  worthRetrying
}: RetryCase) {
  const clock = fakeClock(chance)
  const told: string[] = []
  const allowed: number[] = []
  const send = async (timeoutMs: number): Promise<HttpResponse> => {
    await Promise.resolve()
    const outcome = outcomes[Math.min(allowed.length, outcomes.length - 1)]
    allowed.push(timeoutMs)
    if (outcome instanceof Error) throw outcome
    return outcome as HttpResponse
  }
  const log = (line: string) => void told.push(line)
  const budget = { clock, timeoutMs: 15_000, retries, deadline: NOON + deadlineMs, log }
  const attempts = await sendWithRetries(
    'GET /x',
    { send, shouldRetry: worthRetrying ?? isTransient },
    budget
  )
  return { ...attempts, sleeps: clock.sleeps, told, allowed }
}

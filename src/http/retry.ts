/** Sends a request again. The caller decides which outcomes allow it; this decides when and how often. */
import type { Clock } from '../shared/clock.ts'
import type { HttpResponse } from './message.ts'
import { NetworkError } from './network-error.ts'

/** The result of one attempt. */
export type Outcome = HttpResponse | NetworkError

export interface RetryPolicy {
  clock: Clock
  /** Time for one request. */
  timeoutMs: number
  retries: number
  /** When the whole run ends (milliseconds since the epoch): no request and no wait goes past it. */
  deadline: number
  /** With less time than this left no further attempt is made; 0 by default. */
  minAttemptMs?: number
  /** Aborted, with an error as its reason, when the job is cancelled: no attempt follows. */
  signal?: AbortSignal | undefined
  /** Called before every wait, with a line for the log. */
  log(line: string): void
}

export interface RetryResult {
  /** The last outcome: the one that counts. */
  outcome: Outcome
  /** Every attempt in a few words: `HTTP 503`, `it hung up while connecting`. */
  history: string[]
  /** The outcomes before the last. */
  earlier: Outcome[]
}

/** What is sent, and after which outcomes it is sent again. */
export interface RetriedRequest {
  send(timeoutMs: number): Promise<HttpResponse>
  shouldRetry(outcome: Outcome): boolean
  /** Closes our own idle connections where they may be the reason; `true`: it is sent again at once. */
  freeConnections?(failure: NetworkError): Promise<boolean>
}

/**
 * Sends until the outcome is not worth another attempt, the budget is spent, or the client is closed.
 * Waits with full jitter, and never shorter than the server's Retry-After (RFC 9110, 10.2.3).
 */
export async function sendWithRetries(
  name: string,
  { send, shouldRetry, freeConnections }: RetriedRequest,
  { clock, timeoutMs, retries, deadline, minAttemptMs = 0, signal, log }: RetryPolicy,
  closed?: AbortSignal
): Promise<RetryResult> {
  const history: string[] = []
  const outcomes: Outcome[] = []
  const result = (outcome: Outcome) => ({ outcome, history, earlier: outcomes.slice(0, -1) })
  let attempt = 0
  let freed = false
  for (;;) {
    const allowedMs = Math.max(1, Math.min(timeoutMs, deadline - clock.now()))
    const outcome = await send(allowedMs).catch(rethrowUnlessNetworkError)
    history.push(formatOutcome(outcome))
    outcomes.push(outcome)
    const mayFree = !freed && retries > 0 && outcome instanceof NetworkError
    if (mayFree && (await freeConnections?.(outcome))) {
      freed = true // our own connections were in the way: the attempt does not count
      signal?.throwIfAborted()
      continue
    }
    const last = attempt >= retries || closed?.aborted === true
    if (last || !shouldRetry(outcome)) return result(outcome)
    const waitMs = Math.max(backoffMs(attempt, clock), retryAfterMs(outcome, clock))
    if (clock.now() + waitMs + minAttemptMs >= deadline) return result(outcome)
    log(`${name}: ${formatOutcome(outcome)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`)
    await clock.sleep(waitMs, anySignal(closed, signal))
    signal?.throwIfAborted()
    if (closed?.aborted) return result(outcome)
    attempt += 1
  }
}

function anySignal(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined))
}

/** 1 s, 6 s, 36 s at most: quick after a short failure, and three retries outlast a short outage. */
function backoffMs(attempt: number, clock: Clock): number {
  return clock.random() * Math.min(36_000, 1000 * 6 ** attempt)
}

/** Retry-After in seconds or as a date; 0 where it is absent, past or not understood. */
export function retryAfterMs(outcome: Outcome, clock: Pick<Clock, 'now'>): number {
  if (!asksToWait(outcome)) return 0
  const value = outcome.headers['retry-after'] ?? ''
  return Math.max(0, isSeconds(value) ? Number(value) * 1000 : Date.parse(value) - clock.now())
}

/** Whether a response has a Retry-After that is understood (RFC 9110, 10.2.3): try again. */
export function asksToWait(outcome: Outcome): outcome is HttpResponse {
  const value = outcome instanceof NetworkError ? '' : (outcome.headers['retry-after'] ?? '')
  return isSeconds(value) || (/^[A-Z][a-z]+,? /.test(value) && !Number.isNaN(Date.parse(value)))
}

const isSeconds = (text: string) => /^\d+$/.test(text)

function formatOutcome(outcome: Outcome): string {
  return outcome instanceof NetworkError ? outcome.reason : `HTTP ${outcome.status}`
}

/**
 * For calls that may be repeated: network errors, 429 and 5xx; no other 4xx, and not 501, which means
 * that the server does not have the function (RFC 9110, 15.6.2).
 */
export function isTransient(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError) return !outcome.isPermanent
  return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501)
}

function rethrowUnlessNetworkError(thrown: unknown): NetworkError {
  if (thrown instanceof NetworkError) return thrown
  throw thrown
}

/**
 * How many attempts there were, for the end of a clause about the last one; empty where there was
 * one.
 *
 * @param history every attempt in a few words
 */
export function formatAttempts(history: readonly string[]): string {
  if (history.length < 2) return ''
  const count = `after ${history.length} attempts`
  return isUniform(history)
    ? `, ${count} with the same result`
    : `, ${count} (${formatRuns(history)})`
}

/** The same as a sentence of its own, after a space; empty where there was one. */
export function formatAttemptsSentence(history: readonly string[]): string {
  if (history.length < 2) return ''
  return isUniform(history)
    ? ` All ${history.length} attempts ended like that.`
    : ` Attempts: ${formatRuns(history)}.`
}

const isUniform = (history: readonly string[]) => new Set(history).size === 1

/** `HTTP 503, 2 times; the connection was refused` */
function formatRuns(history: readonly string[]): string {
  const runs: { what: string; times: number }[] = []
  for (const what of history) {
    const last = runs.at(-1)
    if (last?.what === what) last.times += 1
    else runs.push({ what, times: 1 })
  }
  return runs.map(({ what, times }) => (times > 1 ? `${what}, ${times} times` : what)).join('; ')
}

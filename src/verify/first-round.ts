/** Makes the proof's call with the certificate, without one, and with one that VTEX did not issue. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../vtex/client.ts'
import { HOLD_MS } from '../http/tls-handshake.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, isTransient, type Outcome } from '../http/retry.ts'
import type { ProofCall } from './test-request.ts'
import type { ProofLines, Shown } from './proof-connections.ts'
import { isHiccup, isUnread } from './interpret-outcome.ts'

export const never = () => false

/** A call that was made, and its outcome in words. */
export interface Try {
  outcome: Outcome
  detail: string
}

export interface FirstRound {
  /** The call with the certificate, with its retries. */
  withIt: Promise<Attempts>
  /** `undefined` where it was not made, or no response came in time. */
  without: Promise<Try | undefined>
  stranger: Promise<Try | undefined>
}

/** Starts the calls. A network error is an outcome: it is not thrown. */
export function firstRound(lines: ProofLines, proofCall: ProofCall): FirstRound {
  const startedAt = performance.now()
  const withIt = callWithCertificate(lines, proofCall)
  const patience = withIt.then(() => patienceMs(performance.now() - startedAt))
  const sideBySide = proofCall.inParallel && !lines.crowded
  const tryWith = async (shown: Shown, before?: Promise<unknown>): Promise<Try | undefined> => {
    const mayGo = sideBySide || proofCall.succeeded((await withIt).outcome)
    if (!mayGo) return undefined
    if (!sideBySide) await before
    // The call with the other certificate is the last: to hold it would delay the verdict.
    const holdMs = shown === 'none' ? HOLD_MS : undefined
    return await atMost(patience, tryTwice(lines.over(shown), proofCall, holdMs))
  }
  const without = tryWith('none')
  const round = { withIt, without, stranger: tryWith('stranger', without) }
  // The caller may await the first alone: a rejection of the others must not be unhandled.
  for (const one of Object.values(round)) one.catch(() => undefined)
  return round
}

/** How long the other calls may take, by how long the call with the certificate took. */
function patienceMs(tookMs: number): number {
  return Math.max(5000, 4 * tookMs)
}

/**
 * Retried like any call that may be repeated. A hang-up may mean a limit on connections, so the idle
 * ones are closed before the call is repeated.
 */
async function callWithCertificate(lines: ProofLines, proofCall: ProofCall): Promise<Attempts> {
  const { call, succeeded, safe } = proofCall
  const again = (outcome: Outcome, attempt: number): boolean => {
    if (outcome instanceof NetworkError && outcome.code === 'NETWORK_RESET') void lines.closeIdle()
    if (isUnread(outcome)) return attempt === 1
    return safe && !succeeded(outcome) && isTransient(outcome)
  }
  let attempts = 0
  return await lines.over('ours').send(call, (outcome) => again(outcome, ++attempts))
}

/** Makes one of the other calls, while no call runs beside it. */
export function firstTry(
  lines: ProofLines,
  shown: Shown,
  proofCall: ProofCall
): Promise<Try | undefined> {
  return atMost(Promise.resolve(patienceMs(0)), tryTwice(lines.over(shown), proofCall, HOLD_MS))
}

/** Makes the call, and repeats it once where the outcome may be different a moment later. */
async function tryTwice(
  connection: Connection,
  proofCall: ProofCall,
  holdMs: number | undefined
): Promise<Try> {
  const once = () => connection.send({ ...proofCall.call, holdMs, acceptsHangUp: true }, never)
  const first = await once()
  if (!isHiccup(first.outcome, proofCall)) return asTry(connection, first)
  if (!isUnread(first.outcome)) await connection.options.budget.clock.sleep(PAUSE_MS)
  const second = await once()
  return asTry(connection, { ...second, history: [...first.history, ...second.history] })
}

const PAUSE_MS = 200

export function asTry(connection: Connection, attempts: Attempts): Try {
  return { outcome: attempts.outcome, detail: connection.tell(attempts) }
}

/** @returns `undefined` where the time is over; it begins when `milliseconds` is resolved */
export async function atMost<T>(
  milliseconds: Promise<number>,
  work: Promise<T>
): Promise<T | undefined> {
  const done = new AbortController()
  const timeIsUp = milliseconds
    .then((delay) => pause(delay, undefined, { signal: done.signal }))
    .catch(() => undefined)
  return await Promise.race([work, timeIsUp]).finally(() => done.abort())
}

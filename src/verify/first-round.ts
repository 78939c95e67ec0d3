/** The proof's call with the certificate, without one, and with a stranger's, side by side. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../vtex/client.ts'
import { HOLD_MS } from '../http/tls-handshake.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, isTransient, type Outcome } from '../http/retry.ts'
import type { ProofCall } from './test-request.ts'
import type { ProofLines, Shown } from './proof-connections.ts'
import { isHiccup, isUnread } from './interpret-outcome.ts'

export const never = () => false

/** A try that came to something, and what that was, in words. */
export interface Try {
  outcome: Outcome
  detail: string
}

export interface FirstRound {
  /** As long as it takes, with its retries. */
  withIt: Promise<Attempts>
  /** `undefined` where it was not made, or no answer came while that was still of interest. */
  without: Promise<Try | undefined>
  stranger: Promise<Try | undefined>
}

/** None of it throws for what the network does. */
export function firstRound(lines: ProofLines, proofCall: ProofCall): FirstRound {
  const startedAt = performance.now()
  const withIt = callWithCertificate(lines, proofCall)
  const patience = withIt.then(() => patienceMs(performance.now() - startedAt))
  const sideBySide = proofCall.inParallel && !lines.crowded
  const tryWith = async (shown: Shown, before?: Promise<unknown>): Promise<Try | undefined> => {
    const mayGo = sideBySide || proofCall.succeeded((await withIt).outcome)
    if (!mayGo) return undefined
    if (!sideBySide) await before
    // The stranger's connection is the youngest: held, it would keep the verdict waiting.
    const holdMs = shown === 'none' ? HOLD_MS : undefined
    return await atMost(patience, tryTwice(lines.over(shown), proofCall, holdMs))
  }
  const without = tryWith('none')
  const round = { withIt, without, stranger: tryWith('stranger', without) }
  // Who asks for the first of them may never ask for the others.
  for (const one of Object.values(round)) one.catch(() => undefined)
  return round
}

/** The certificate's own call has as long as any; what it is held against has not much longer. */
function patienceMs(tookMs: number): number {
  return Math.max(5000, 4 * tookMs)
}

/**
 * Retried as any call that may be repeated. Where it was hung up on there may be a limit on
 * connections: those that are not in use are closed before it is made again.
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

/** A first try beside no other. */
export function firstTry(
  lines: ProofLines,
  shown: Shown,
  proofCall: ProofCall
): Promise<Try | undefined> {
  return atMost(Promise.resolve(patienceMs(0)), tryTwice(lines.over(shown), proofCall, HOLD_MS))
}

/** Makes the call, and once more where a moment may change what comes of it. */
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

/** @returns undefined where the time is up, which begins when its length is known */
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

/**
 * Repeats the calls that were refused, in an order that leaves the certificate as the only reason:
 * first the refused calls, and last the call with the certificate. A limit on requests or connections
 * lets the first ones pass, not the last.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { NetworkError } from '../http/network-error.ts'
import type { ProofCall } from './test-request.ts'
import { asTry, atMost, never, type Try } from './first-round.ts'
import type { ProofLines, Shown } from './proof-connections.ts'

export interface Again {
  tries: Map<Shown, Try>
  /** Whether the call with the certificate, made last, succeeded once more. */
  passedAgain: boolean
  /** Whether that call got no response, which says nothing. */
  wasLost?: boolean
}

/** How long the last call waits, in milliseconds, so that it does not overtake the others. */
const BEHIND_MS = 10

/** The longest wait for a response, in milliseconds. */
const PATIENCE = Promise.resolve(5000)

/**
 * Repeats them over the open connections, in about one round trip: the call with the certificate
 * follows as soon as the others are sent.
 */
export async function crossover(
  lines: ProofLines,
  suspects: readonly Shown[],
  { call, succeeded }: ProofCall
): Promise<Again> {
  const tries = new Map<Shown, Try>()
  const sent = suspects.map(async (shown) => {
    const line = lines.over(shown)
    let answer: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve) => {
      const sending = line.send({ ...call, onSent: resolve, acceptsHangUp: true }, never)
      answer = atMost(PATIENCE, sending)
        .then((attempts) => attempts && void tries.set(shown, asTry(line, attempts)))
        .finally(resolve)
    })
    return { answer }
  })
  const answers = await Promise.all(sent)
  await pause(BEHIND_MS)
  const withIt = lines.over('ours').send({ ...call, acceptsHangUp: true }, never)
  const [last] = await Promise.all([withIt, ...answers.map(({ answer }) => answer)])
  const wasLost = last.outcome instanceof NetworkError
  return { tries, passedAgain: succeeded(last.outcome), wasLost }
}

/** How long a server has, in milliseconds, to check the client's certificate, on each try. */
const HOLDS_MS = [100, 300]

/** The longest pause, in milliseconds. */
const LONGEST_PAUSE_MS = 3000

/**
 * Repeats them one by one, each while no other connection of ours is open to the host: the refused
 * calls, the call with the certificate, and the refused calls once more. The last ones come after a
 * longer pause than the call with the certificate had, so that a rate limit which let that call pass
 * lets these pass, too.
 *
 * @param passedAt when the call with the certificate passed, by `performance.now()`
 */
export async function alone(
  lines: ProofLines,
  suspects: readonly Shown[],
  { call, succeeded }: ProofCall,
  passedAt: number
): Promise<Again> {
  const tries = new Map<Shown, Try>()
  const send = async (shown: Shown, holdMs?: number): Promise<Try> => {
    await lines.closeIdle()
    const line = lines.over(shown)
    return asTry(line, await line.send({ ...call, holdMs, acceptsHangUp: true }, never))
  }
  const [first, second] = HOLDS_MS
  for (const shown of suspects) tries.set(shown, await send(shown, first))
  const pausedMs = performance.now() - passedAt
  const passedAgain = succeeded((await send('ours')).outcome)
  if (!passedAgain) return { tries, passedAgain }
  await pause(Math.min(1.2 * pausedMs, LONGEST_PAUSE_MS))
  for (const shown of suspects) {
    if (isHungUp(tries.get(shown))) tries.set(shown, await send(shown, second))
  }
  return { tries, passedAgain }
}

function isHungUp(tried: Try | undefined): boolean {
  return tried?.outcome instanceof NetworkError && tried.outcome.code === 'NETWORK_RESET'
}

/**
 * Repeats the calls that were refused, in an order that leaves the certificate as the only reason:
 * first the refused calls, and last the call with the certificate. A limit on requests or connections
 * lets the first ones pass, not the last.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { NetworkError } from '../http/network-error.ts'
import type { TestRequest } from './test-request.ts'
import { toAttempt, withTimeLimit, neverRetry, type TestAttempt } from './first-round.ts'
import type { ProofConnections, ClientCertificateKind } from './proof-connections.ts'

export interface RepeatResult {
  tries: Map<ClientCertificateKind, TestAttempt>
  /** Whether the call with the certificate, made last, succeeded once more. */
  passedAgain: boolean
  /** Whether that call got no response, which says nothing. */
  wasLost?: boolean
}

/** How long the last call waits, in milliseconds, so that it does not overtake the others. */
const LAST_DELAY_MS = 10

/**
 * Repeats them over the open connections, in about one round trip: the call with the certificate
 * follows as soon as the others are sent.
 */
export async function repeatTogether(
  connections: ProofConnections,
  refused: readonly ClientCertificateKind[],
  { request, succeeded }: TestRequest
): Promise<RepeatResult> {
  const tries = new Map<ClientCertificateKind, TestAttempt>()
  const sent = refused.map(async (shown) => {
    const client = connections.clientFor(shown)
    let answer: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve) => {
      const sending = client.send({ ...request, onSent: resolve, acceptsHangUp: true }, neverRetry)
      answer = withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sending)
        .then((attempts) => attempts && void tries.set(shown, toAttempt(client, attempts)))
        .finally(resolve)
    })
    return { answer }
  })
  const answers = await Promise.all(sent)
  await pause(LAST_DELAY_MS)
  const withCertificate = connections
    .clientFor('issued')
    .send({ ...request, acceptsHangUp: true }, neverRetry)
  const [last] = await Promise.all([withCertificate, ...answers.map(({ answer }) => answer)])
  const wasLost = last.outcome instanceof NetworkError
  return { tries, passedAgain: succeeded(last.outcome), wasLost }
}

/** How long a server has, in milliseconds, to check the client's certificate, on each try. */
const HOLDS_MS = [100, 300]

/** The longest pause, in milliseconds. */
const MAX_PAUSE_MS = 3000

/**
 * Repeats them one by one, each while no other connection of ours is open to the host: the refused
 * calls, the call with the certificate, and the refused calls once more. The last ones come after a
 * longer pause than the call with the certificate had, so that a rate limit which let that call pass
 * lets these pass, too.
 *
 * @param passedAt when the call with the certificate passed, by `performance.now()`
 */
export async function repeatAlone(
  connections: ProofConnections,
  refused: readonly ClientCertificateKind[],
  { request, succeeded }: TestRequest,
  passedAt: number
): Promise<RepeatResult> {
  const tries = new Map<ClientCertificateKind, TestAttempt>()
  const send = async (shown: ClientCertificateKind, holdMs?: number): Promise<TestAttempt> => {
    await connections.closeIdle()
    const client = connections.clientFor(shown)
    return toAttempt(
      client,
      await client.send({ ...request, holdMs, acceptsHangUp: true }, neverRetry)
    )
  }
  const [first, second] = HOLDS_MS
  for (const shown of refused) tries.set(shown, await send(shown, first))
  const pausedMs = performance.now() - passedAt
  const passedAgain = succeeded((await send('issued')).outcome)
  if (!passedAgain) return { tries, passedAgain }
  await pause(Math.min(1.2 * pausedMs, MAX_PAUSE_MS))
  for (const shown of refused) {
    if (isHungUp(tries.get(shown))) tries.set(shown, await send(shown, second))
  }
  return { tries, passedAgain }
}

function isHungUp(attempt: TestAttempt | undefined): boolean {
  return attempt?.outcome instanceof NetworkError && attempt.outcome.code === 'NETWORK_RESET'
}

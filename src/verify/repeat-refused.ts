/**
 * Repeats the refused calls in an order that leaves the certificate as the only explanation: the
 * refused calls first, and the call with the certificate last. A limit on requests or connections
 * would accept the first calls and refuse the last one.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { NetworkError } from '../http/network-error.ts'
import type { TestRequest } from './test-request.ts'
import { toAttempt, withTimeLimit, neverRetry, type TestAttempt } from './first-round.ts'
import type { ProofConnections, ClientCertificateKind } from './proof-connections.ts'

export interface RepeatResult {
  tries: Map<ClientCertificateKind, TestAttempt>
  /** Whether the call with the certificate, made last, succeeded again. */
  passedAgain: boolean
  /** Whether that call got no response. Then nothing is known. */
  wasLost?: boolean
}

/**
 * How long the last call waits for the others' responses, in milliseconds, so that it does not
 * overtake them on the way.
 */
const LAST_DELAY_MS = 10

/**
 * Repeats them over the open connections, in about one round trip: the call with the certificate
 * follows when the others are answered, or soon after they are sent.
 */
export async function repeatTogether(
  connections: ProofConnections,
  refused: readonly ClientCertificateKind[],
  { request, succeeded }: TestRequest
): Promise<RepeatResult> {
  const tries = new Map<ClientCertificateKind, TestAttempt>()
  const sent = refused.map(async (shown) => {
    const client = connections.clientFor(shown)
    let response: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve) => {
      const sending = client.send({ ...request, onSent: resolve, acceptsHangUp: true }, neverRetry)
      response = withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sending)
        .then((attempts) => attempts && void tries.set(shown, toAttempt(client, attempts)))
        .finally(resolve)
    })
    return { response }
  })
  const responses = Promise.all((await Promise.all(sent)).map(({ response }) => response))
  await withTimeLimit(Promise.resolve(LAST_DELAY_MS), responses)
  const withCertificate = connections
    .clientFor('issued')
    .send({ ...request, acceptsHangUp: true }, neverRetry)
  const [last] = await Promise.all([withCertificate, responses])
  const wasLost = last.outcome instanceof NetworkError
  return { tries, passedAgain: succeeded(last.outcome), wasLost }
}

/**
 * How long the server may take to check the client's certificate in each attempt, in milliseconds.
 */
const HOLDS_MS = [100, 300]

/** The longest pause, in milliseconds. */
const MAX_PAUSE_MS = 3000

/**
 * Repeats the calls one by one, while no other connection of this client to the host is open: the
 * refused calls, the call with the certificate, and the refused calls again. The pause before the
 * last ones is longer than the pause before the call with the certificate. So a rate limit that
 * accepted that call accepts these, too.
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

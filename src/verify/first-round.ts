/** Makes the proof's call with the certificate, without one, and with one that VTEX did not issue. */
import { setTimeout as pause } from 'node:timers/promises'
import type { VtexClient } from '../vtex/client.ts'
import { CLIENT_AUTH_GRACE_MS } from '../http/tls-handshake.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, isTransient, type Outcome } from '../http/retry.ts'
import type { TestRequest } from './test-request.ts'
import type { ProofConnections, ClientCertificateKind } from './proof-connections.ts'
import { isBriefFailure, wasNotRead } from './interpret-outcome.ts'

export const neverRetry = () => false

/** A call that was made, with its outcome in words. */
export interface TestAttempt {
  outcome: Outcome
  detail: string
}

export interface FirstRound {
  /** The call with the certificate, with its retries. */
  withCertificate: Promise<RetryResult>
  /** `undefined` if it was not made, or if no response came in time. */
  withoutCertificate: Promise<TestAttempt | undefined>
  withUntrusted: Promise<TestAttempt | undefined>
}

/** Starts the calls. A network error is an outcome: it is not thrown. */
export function startFirstRound(
  connections: ProofConnections,
  testRequest: TestRequest
): FirstRound {
  const startedAt = performance.now()
  const withCertificate = sendWithCertificate(connections, testRequest)
  const limitMs = withCertificate.then(() =>
    timeLimitMs(connections, performance.now() - startedAt)
  )
  const sideBySide = testRequest.inParallel && !connections.isLimited
  const attemptWith = async (
    shown: ClientCertificateKind,
    before?: Promise<unknown>
  ): Promise<TestAttempt | undefined> => {
    const mayGo = sideBySide || testRequest.succeeded((await withCertificate).outcome)
    if (!mayGo) return undefined
    if (!sideBySide) await before
    // The call with the untrusted certificate is the last one. A wait would delay the verdict.
    const holdMs = shown === 'none' ? CLIENT_AUTH_GRACE_MS : undefined
    return await withTimeLimit(
      limitMs,
      sendTwice(connections.clientFor(shown), testRequest, holdMs)
    )
  }
  const withoutCertificate = attemptWith('none')
  const round = {
    withCertificate,
    withoutCertificate,
    withUntrusted: attemptWith('untrusted', withoutCertificate)
  }
  // The caller may await only the first call. The others must not cause an unhandled rejection.
  for (const one of Object.values(round)) one.catch(() => undefined)
  return round
}

/** The time limit of the other calls, from the duration of the call with the certificate. */
function timeLimitMs({ comparisonTimeoutMs }: ProofConnections, tookMs: number): number {
  return Math.max(comparisonTimeoutMs, 4 * tookMs)
}

/**
 * Retries the call like any other that may be repeated. A hang-up may mean a limit on connections,
 * so the idle ones are closed before the call is repeated.
 */
async function sendWithCertificate(
  connections: ProofConnections,
  testRequest: TestRequest
): Promise<RetryResult> {
  const { request, succeeded, safe } = testRequest
  const shouldRetry = (outcome: Outcome, attempt: number): boolean => {
    if (outcome instanceof NetworkError && outcome.code === 'NETWORK_RESET')
      void connections.closeIdle()
    if (wasNotRead(outcome)) return attempt === 1
    return safe && !succeeded(outcome) && isTransient(outcome)
  }
  let attempts = 0
  return await connections
    .clientFor('issued')
    .send(request, (outcome) => shouldRetry(outcome, ++attempts))
}

/** Makes one of the other calls, while no other call runs. */
export function sendFirst(
  connections: ProofConnections,
  shown: ClientCertificateKind,
  testRequest: TestRequest
): Promise<TestAttempt | undefined> {
  return withTimeLimit(
    Promise.resolve(connections.comparisonTimeoutMs),
    sendTwice(connections.clientFor(shown), testRequest, CLIENT_AUTH_GRACE_MS)
  )
}

/** Makes the call, and repeats it once if the outcome may differ a moment later. */
async function sendTwice(
  client: VtexClient,
  testRequest: TestRequest,
  holdMs: number | undefined
): Promise<TestAttempt> {
  const once = () =>
    client.send({ ...testRequest.request, holdMs, acceptsHangUp: true }, neverRetry)
  const first = await once()
  if (!isBriefFailure(first.outcome, testRequest)) return toAttempt(client, first)
  if (!wasNotRead(first.outcome)) await client.clock.sleep(PAUSE_MS, client.closed)
  if (client.closed.aborted) return toAttempt(client, first)
  const second = await once()
  return toAttempt(client, { ...second, history: [...first.history, ...second.history] })
}

const PAUSE_MS = 200

export function toAttempt(client: VtexClient, attempts: RetryResult): TestAttempt {
  return { outcome: attempts.outcome, detail: client.formatResult(attempts) }
}

/** @returns `undefined` if the time is over; the time begins when `milliseconds` is resolved */
export async function withTimeLimit<T>(
  milliseconds: Promise<number>,
  work: Promise<T>
): Promise<T | undefined> {
  const done = new AbortController()
  const timeIsUp = milliseconds
    .then((delay) => pause(delay, undefined, { signal: done.signal }))
    .catch(() => undefined)
  return await Promise.race([work, timeIsUp]).finally(() => done.abort())
}

/** Interprets what the outcome of one call says about certificates. Pure. */
import {
  BAD_CERTIFICATE,
  CERTIFICATE_REFUSAL_STATUSES,
  MISSING_CERTIFICATE
} from '../http/client-certificate-refusal.ts'
import type { HttpResponse } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import { CERTIFICATE_REQUIRED, isCertificateAlert } from '../http/tls-alerts.ts'
import { isTransient, type Outcome } from '../http/retry.ts'
import { kindOf } from './response-kind.ts'
import type { TestRequest } from './test-request.ts'

/**
 * - `refused`: in a way that only a bad or missing certificate explains
 * - `doubtful`: refused, but a limit or another rule may be the reason
 * - `dropped`: the server hung up after it asked for a certificate and before the request was sent
 * - `late`: the server hung up after the request was sent: it checked late, or it crashed
 * - `accepted`: the same answer as with the certificate
 * - `different`: under the same status, but another answer
 * - `unknown`: it says nothing about certificates
 */
export type Meaning =
  'refused' | 'doubtful' | 'dropped' | 'late' | 'accepted' | 'different' | 'unknown'

export interface Interpretation {
  meaning: Meaning
  /** What was observed, in words: `HTTP 403`. */
  detail: string
}

/** handshake_failure and access_denied, which have other meanings, too. */
const VAGUE_ALERTS = [40, 49]

/**
 * @param shown what the call showed instead of the certificate
 * @param expected the response to the call with the certificate
 */
export function interpretOutcome(
  outcome: Outcome,
  detail: string,
  {
    shown,
    expected,
    testRequest
  }: { shown: 'none' | 'untrusted'; expected: HttpResponse; testRequest: TestRequest }
): Interpretation {
  if (outcome instanceof NetworkError) return { meaning: interpretError(outcome, shown), detail }
  if (testRequest.succeeded(outcome)) {
    if (testRequest.isAlike(expected, outcome)) return { meaning: 'accepted', detail }
    return { meaning: 'different', detail: `${detail}, ${kindOf(outcome.body)}` }
  }
  return { meaning: interpretResponse(outcome, shown, testRequest.safe), detail }
}

function interpretError(
  { alert, stage, code }: NetworkError,
  shown: 'none' | 'untrusted'
): Meaning {
  if (alert !== undefined) {
    if (!isCertificateAlert(alert)) return 'unknown'
    if (alert === CERTIFICATE_REQUIRED) return 'refused'
    return shown === 'untrusted' && !VAGUE_ALERTS.includes(alert) ? 'refused' : 'doubtful'
  }
  if (code !== 'NETWORK_RESET') return 'unknown'
  if (stage === 'client-auth') return 'dropped'
  return stage === 'exchange' ? 'late' : 'unknown'
}

function interpretResponse(
  { status, body }: HttpResponse,
  shown: 'none' | 'untrusted',
  safe: boolean
): Meaning {
  if ([BAD_CERTIFICATE.status, MISSING_CERTIFICATE.status].includes(status)) return 'refused'
  const says = ({ title }: { title: RegExp }) => status === 400 && title.test(body)
  if (says(MISSING_CERTIFICATE)) return 'refused'
  if (shown === 'untrusted' && says(BAD_CERTIFICATE)) return 'refused'
  // If the call is not safe, 400 may be about a second use of the same data.
  const refusals = safe ? CERTIFICATE_REFUSAL_STATUSES : [401, 403]
  return refusals.includes(status) ? 'doubtful' : 'unknown'
}

/** Whether the outcome may differ a moment later. After a timeout the call is not repeated. */
export function isBriefFailure(outcome: Outcome, { succeeded, safe }: TestRequest): boolean {
  if (outcome instanceof NetworkError) {
    const unsent = outcome.stage === 'connect' || outcome.stage === 'handshake'
    return unsent && outcome.code !== 'NETWORK_TIMEOUT' && !outcome.isPermanent
  }
  if (succeeded(outcome)) return false
  return wasNotRead(outcome) || (safe && isTransient(outcome))
}

/** RFC 9110, 15.5.9: a 408 on a connection that was opened early means that no request was read. */
export function wasNotRead(outcome: Outcome): boolean {
  return !(outcome instanceof NetworkError) && outcome.status === 408
}

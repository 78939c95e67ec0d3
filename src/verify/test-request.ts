import type { Connection, UntimedCall } from '../vtex/client.ts'
import type { Reply } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import type { Outcome } from '../http/retry.ts'
import { isAlike, validatedAccount } from './response-kind.ts'
import type { Check } from './check.ts'

/** A call that shows whether the edge accepts the certificate: it is made with it and without. */
export interface ProofCall {
  call: UntimedCall
  /** Whether an outcome is the success that the call is made for. */
  succeeded(outcome: Outcome): outcome is Reply
  /** Whether a success is like the one with the certificate. */
  isAlike(good: Reply, other: Reply): boolean
  /** Whether it may be sent twice (RFC 9110, 9.2.1: safe methods). */
  safe: boolean
  /** Whether the calls without the certificate may be made at the same time. */
  inParallel: boolean
}

/** The guide's own call: VTEX ID's `POST /api/vtexid/credential/validate` with a user token. */
export function validateCall(token: string): ProofCall {
  return {
    call: {
      method: 'POST',
      path: '/api/vtexid/credential/validate',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ token })
    },
    // A 200 with a web page, or another authStatus, is not the success that VTEX documents.
    succeeded: (outcome): outcome is Reply =>
      !(outcome instanceof NetworkError) &&
      outcome.status === 200 &&
      !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
    isAlike: (good, other) =>
      isAlike(good, other) && validatedAccount(good.body) === validatedAccount(other.body),
    safe: true,
    inParallel: true
  }
}

/** Another call, written as a check, with the credentials in its headers. */
export function checkCall(connection: Connection, check: Check): ProofCall {
  const { method, path, expected } = check
  const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method)
  return {
    call: {
      method,
      path,
      headers: { Accept: 'application/json', ...connection.authentication },
      statusOnly: true,
      newConnection: !safe,
      body: ['POST', 'PUT', 'PATCH'].includes(method) ? '' : undefined
    },
    succeeded: (outcome): outcome is Reply =>
      !(outcome instanceof NetworkError) && expected.includes(outcome.status),
    isAlike,
    safe,
    inParallel: false
  }
}

import type { VtexClient, ApiRequest } from '../vtex/client.ts'
import type { HttpResponse } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import type { Outcome } from '../http/retry.ts'
import { isAlike, validatedAccount } from './response-kind.ts'
import type { Check } from './check.ts'

/** A call that shows whether the edge accepts the certificate: it is made with it and without. */
export interface TestRequest {
  request: ApiRequest
  /** Whether an outcome is the success that the call is made for. */
  succeeded(outcome: Outcome): outcome is HttpResponse
  /** Whether a success is like the one with the certificate. */
  isAlike(expected: HttpResponse, other: HttpResponse): boolean
  /** Whether it may be sent twice (RFC 9110, 9.2.1: safe methods). */
  safe: boolean
  /** Whether the calls without the certificate may be made at the same time. */
  inParallel: boolean
}

/** The guide's own call: VTEX ID's `POST /api/vtexid/credential/validate` with a user token. */
export function validateRequest(token: string): TestRequest {
  return {
    request: {
      method: 'POST',
      path: '/api/vtexid/credential/validate',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ token })
    },
    // A 200 with a web page, or another authStatus, is not the success that VTEX documents.
    succeeded: (outcome): outcome is HttpResponse =>
      !(outcome instanceof NetworkError) &&
      outcome.status === 200 &&
      !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
    isAlike: (expected, other) =>
      isAlike(expected, other) && validatedAccount(expected.body) === validatedAccount(other.body),
    safe: true,
    inParallel: true
  }
}

/** Another call, written as a check, with the credentials in its headers. */
export function checkRequest(client: VtexClient, check: Check): TestRequest {
  const { method, path, expected } = check
  const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method)
  return {
    request: {
      method,
      path,
      headers: { Accept: 'application/json', ...client.authentication },
      statusOnly: true,
      newConnection: !safe,
      body: ['POST', 'PUT', 'PATCH'].includes(method) ? '' : undefined
    },
    succeeded: (outcome): outcome is HttpResponse =>
      !(outcome instanceof NetworkError) && expected.includes(outcome.status),
    isAlike,
    safe,
    inParallel: false
  }
}

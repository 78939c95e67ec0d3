/**
 * A 200 over mTLS proves nothing by itself: the server may not have asked for the certificate, or may
 * accept any. So the same call is made without a certificate and with one that VTEX did not issue, and
 * the handshake is examined. A refusal counts only where nothing else explains it
 * (docs/decisions/0003-proof.md).
 */
import { ActionError } from '../shared/errors.ts'
import type { HttpResponse } from '../http/message.ts'
import type { TestRequest } from './test-request.ts'
import { type FirstRound, startFirstRound } from './first-round.ts'
import type { ProofConnections } from './proof-connections.ts'
import { proofError } from './proof-errors.ts'
import {
  hintWithoutRequest,
  isRefusedWithoutRequest,
  verdictWithoutRequest
} from './certificate-not-requested.ts'
import type { Proof } from './verdict.ts'
import { evaluate } from './evaluate.ts'

export interface ProofResult {
  proof: Proof
  /** The connections over which the server accepted the certificate: use them from now on. */
  connections: ProofConnections
}

/**
 * Makes the call over a new mTLS connection and, beside it or after it, without a certificate and
 * with one that VTEX did not issue.
 *
 * @param connections show the certificate; nothing was sent over them yet, and the caller closes them
 * @throws ActionError PROOF_FAILED where the call with the certificate does not succeed
 */
export async function proveMtls(
  connections: ProofConnections,
  testRequest: TestRequest
): Promise<ProofResult> {
  await connections.ready
  const round = startFirstRound(connections, testRequest)
  const attempts = await round.withCertificate
  const { outcome } = attempts
  if (testRequest.succeeded(outcome)) {
    return { proof: await verdictFrom(connections, testRequest, round, outcome), connections }
  }
  if (!isRefusedWithoutRequest(outcome))
    throw proofError(connections.clientFor('issued'), attempts, testRequest)
  const olderResult =
    outcome.protocol === 'TLSv1.3' && (await proveOverTls12(connections, testRequest))
  if (olderResult) return olderResult
  const hint = await hintWithoutRequest(connections, outcome)
  throw proofError(connections.clientFor('issued'), attempts, testRequest, hint)
}

/** @throws ActionError MTLS_NOT_ENFORCED unless the proof says `enforced` */
export function requireEnforced({ mtls, sentence }: Proof): void {
  if (mtls === 'enforced') return
  throw new ActionError('MTLS_NOT_ENFORCED', `require-mtls is set, but: ${sentence}`, {
    hint:
      'Ask VTEX’s Commercial Support whether mTLS is enforced for this account and path, or name' +
      ' a path that is protected in the input proof.'
  })
}

/**
 * Apache asks for a certificate by path: over TLS 1.3 after the handshake, which Node cannot answer
 * (RFC 8446, 4.6.2), over TLS 1.2 in another handshake, which it can.
 */
async function proveOverTls12(
  connections: ProofConnections,
  testRequest: TestRequest
): Promise<ProofResult | undefined> {
  const older = connections.overTls12()
  const round = startFirstRound(older, testRequest)
  const { outcome } = await round.withCertificate
  if (!testRequest.succeeded(outcome) || !outcome.certificateRequested) return undefined
  connections.log(
    'The server asks for the certificate only after the TLS 1.3 handshake, which Node.js cannot' +
      ' answer; the proof and the checks are made over TLS 1.2.'
  )
  return { proof: await verdictFrom(older, testRequest, round, outcome), connections: older }
}

function verdictFrom(
  connections: ProofConnections,
  testRequest: TestRequest,
  round: FirstRound,
  expected: HttpResponse
): Promise<Proof> {
  return expected.certificateRequested
    ? evaluate(connections, testRequest, round, expected)
    : verdictWithoutRequest(connections, expected)
}

/**
 * A 200 over mTLS proves nothing by itself: the server may not have asked for the certificate, or may
 * accept any. So the same call is made without a certificate and with one that VTEX did not issue, and
 * the handshake is examined. A refusal counts only where nothing else explains it
 * (docs/decisions/0003-proof.md).
 */
import { ActionError } from '../shared/errors.ts'
import type { Reply } from '../http/message.ts'
import type { ProofCall } from './test-request.ts'
import { type FirstRound, firstRound } from './first-round.ts'
import type { ProofLines } from './proof-connections.ts'
import { proofFailed } from './proof-errors.ts'
import { hintUnasked, isRefusedUnasked, judgeUnasked } from './certificate-not-requested.ts'
import type { Proof } from './verdict.ts'
import { weigh } from './evaluate.ts'

export interface Proven {
  proof: Proof
  /** The connections over which the server accepted the certificate: use them from now on. */
  lines: ProofLines
}

/**
 * Makes the call over a new mTLS connection and, beside it or after it, without a certificate and
 * with one that VTEX did not issue.
 *
 * @param lines show the certificate; nothing was sent over them yet, and the caller closes them
 * @throws ActionError PROOF_FAILED where the call with the certificate does not succeed
 */
export async function prove(lines: ProofLines, proofCall: ProofCall): Promise<Proven> {
  await lines.ready
  const round = firstRound(lines, proofCall)
  const attempts = await round.withIt
  const { outcome } = attempts
  if (proofCall.succeeded(outcome)) {
    return { proof: await judgeFrom(lines, proofCall, round, outcome), lines }
  }
  if (!isRefusedUnasked(outcome)) throw proofFailed(lines.over('ours'), attempts, proofCall)
  const proven = outcome.protocol === 'TLSv1.3' && (await proveBelow13(lines, proofCall))
  if (proven) return proven
  const hint = await hintUnasked(lines, outcome)
  throw proofFailed(lines.over('ours'), attempts, proofCall, hint)
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
async function proveBelow13(lines: ProofLines, proofCall: ProofCall): Promise<Proven | undefined> {
  const older = lines.below13()
  const round = firstRound(older, proofCall)
  const { outcome } = await round.withIt
  if (!proofCall.succeeded(outcome) || !outcome.certificateRequested) return undefined
  lines.tell(
    'The server asks for the certificate only after the TLS 1.3 handshake, which Node.js cannot' +
      ' answer; the proof and the checks are made over TLS 1.2.'
  )
  return { proof: await judgeFrom(older, proofCall, round, outcome), lines: older }
}

function judgeFrom(
  lines: ProofLines,
  proofCall: ProofCall,
  round: FirstRound,
  good: Reply
): Promise<Proof> {
  return good.certificateRequested
    ? weigh(lines, proofCall, round, good)
    : judgeUnasked(lines, good)
}

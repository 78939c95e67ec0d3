/**
 * A 200 over mTLS proves nothing by itself: the server may never have asked for the certificate.
 * So the same call is made with and without it, and the handshake is looked at.
 */
import { ActionError } from '../errors.ts'
import { CERTIFICATE_STATUSES } from '../vtex/client-certificate.ts'
import type { Connection } from '../vtex/connection.ts'
import { NetworkError } from '../vtex/network-error.ts'
import { type Attempts, isTransient, type Outcome } from '../vtex/retry.ts'
import type { ProofCall } from './call.ts'
import { callWithoutCertificate, type Control } from './control.ts'

/** The output `mtls`. */
type Mtls = 'enforced' | 'requested' | 'not-requested' | 'unverified'

export interface Proof {
  mtls: Mtls
  /** What was seen, in a sentence for people. */
  sentence: string
}

export const UNVERIFIED: Proof = {
  mtls: 'unverified',
  sentence: 'The certificate was not tried (verify is false).'
}

/** It has the time of so many, whatever was used up: the certificate is not to blame for that. */
const REQUESTS = 4

/**
 * Makes the call over a fresh mTLS connection and, beside it or after it, without the certificate.
 *
 * @param mutual shows the identity, and has not been used
 * @param bare shows none; it is closed afterwards
 * @throws ActionError PROOF_FAILED where the call with the certificate does not succeed
 */
export async function prove(
  mutual: Connection,
  bare: Connection,
  proofCall: ProofCall
): Promise<Proof> {
  const [withIt, without] = [mutual.withTimeFor(REQUESTS), bare.withTimeFor(REQUESTS)]
  try {
    const asked = callWithCertificate(withIt, proofCall)
    if (!proofCall.inParallel) await asked
    return judge(...(await Promise.all([asked, callWithoutCertificate(without, proofCall)])))
  } finally {
    bare.close()
  }
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

/** Whether the server asked for the certificate in the handshake of a call that succeeded. */
async function callWithCertificate(
  mutual: Connection,
  { call, succeeded, safe }: ProofCall
): Promise<boolean> {
  const attempts = await mutual.send(
    call,
    (outcome) => safe && !succeeded(outcome) && isTransient(outcome)
  )
  const { outcome } = attempts
  if (outcome instanceof NetworkError || !succeeded(outcome)) {
    throw failed(mutual, attempts, call.path)
  }
  return outcome.certificateRequested
}

function failed(connection: Connection, attempts: Attempts, path: string): ActionError {
  const { outcome } = attempts
  const said = connection.tell(attempts)
  const message = `The call with the certificate failed: ${path}: ${said}.`
  const cause = outcome instanceof NetworkError ? outcome : undefined
  return new ActionError('PROOF_FAILED', message, { hint: hintFor(outcome), cause })
}

function hintFor(outcome: Outcome): string {
  if (outcome instanceof NetworkError || CERTIFICATE_STATUSES.includes(outcome.status)) {
    return 'The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.'
  }
  const { status } = outcome
  if (status === 401 || status === 403) {
    return 'Either the edge refuses the certificate, or VTEX the token or its role: the words tell.'
  }
  if (isTransient(outcome)) return 'VTEX is busy or down; run the job again later.'
  if (status < 300)
    return 'Somebody else may have answered: a web page, or another authStatus came.'
  if (status < 400) return 'Redirects are not followed: check account, base-url and proof.'
  return 'The connection stood; check the path, and what the answer says.'
}

function judge(asked: boolean, { verdict, detail }: Control): Proof {
  if (!asked) {
    return {
      mtls: 'not-requested',
      sentence:
        'the server never asked for a certificate, so it was not even shown. Its answers do not' +
        ' depend on mTLS, and a green result here says nothing about it.'
    }
  }
  if (verdict === 'refused') {
    return {
      mtls: 'enforced',
      sentence: `the server asked for the certificate, and refused the same call without one (${detail}).`
    }
  }
  return {
    mtls: 'requested',
    sentence:
      verdict === 'accepted'
        ? `the server asked for the certificate, but took the same call without one too (${detail}). It works, but nobody needs it.`
        : `the server asked for the certificate, but whether it insists is not known: the same call without one came to nothing (${detail}).`
  }
}

/** From what was seen to what is said. Pure, and the only place that says `enforced`. */
import type { Meaning, Reading } from './interpret-outcome.ts'

/** The output `mtls`. */
type Mtls = 'enforced' | 'requested' | 'any-certificate' | 'not-requested' | 'unverified'

export interface Proof {
  mtls: Mtls
  /** What was seen, in a sentence for people. */
  sentence: string
}

export const UNVERIFIED: Proof = {
  mtls: 'unverified',
  sentence: 'The certificate was not tried (verify is false).'
}

export const NEVER_ASKED: Proof = {
  mtls: 'not-requested',
  sentence:
    'the server never asked for a certificate, so it was not even shown. Its answers do not' +
    ' depend on mTLS, and a green result here says nothing about it.'
}

/** It asked, but could not be answered; or that is not known, which is said as it is. */
export function notShown(asked: boolean): Proof {
  const sentence = asked
    ? 'the server asked for a certificate, but takes no signature that this client makes, such as RSA with SHA-256: it could not be shown. Whoever runs the server has to allow one.'
    : 'whether the server asked for a certificate is not known: its handshake could not be looked at again. Run the job again.'
  return { mtls: 'requested', sentence }
}

/** Refused, as far as a single try tells. */
export const REFUSED: readonly Meaning[] = ['refused', 'doubtful', 'dropped', 'late']

/**
 * What a second try makes of a first refusal, once nothing else was in its way.
 *
 * @param passedAgain whether the call with the certificate passed after it: then no limit on
 *   requests or connections explains the refusal, because that would have met the later one, too
 */
export function settle(second: Reading, passedAgain: boolean): Reading {
  const repeated = second.meaning === 'doubtful' || second.meaning === 'dropped'
  return repeated && passedAgain ? { ...second, meaning: 'refused' } : second
}

/** What is known in the end of the call without a certificate, and of a stranger's. */
export interface Evidence {
  without: Reading
  /** Absent where it cannot matter any more. */
  stranger?: Reading
  /** Whether the call can be made again. */
  safe: boolean
}

/** The verdict on a server that asked for the certificate, and took it. */
export function judge({ without, stranger, safe }: Evidence): Proof {
  const asked = 'the server asked for the certificate'
  if (without.meaning === 'accepted') {
    return {
      mtls: 'requested',
      sentence: `${asked}, but took the same call without one too (${without.detail}). It works, but nobody needs it.`
    }
  }
  if (without.meaning !== 'refused') {
    const open = `${asked}, but whether it insists is not known: the same call without one came to`
    return { mtls: 'requested', sentence: `${open} ${reasons(without, safe)}` }
  }
  const refused = `${asked}, and refused the same call without one (${without.detail})`
  if (stranger?.meaning === 'accepted') {
    return {
      mtls: 'any-certificate',
      sentence: `${refused}, but took it with a certificate that nobody issued (${stranger.detail}): it insists on a certificate, but any will do, so it authenticates nobody.`
    }
  }
  if (stranger?.meaning !== 'refused') {
    const open = `${refused}, but whether it takes any certificate is not known: the call with a stranger’s came to`
    return { mtls: 'requested', sentence: `${open} ${reasons(stranger ?? NOT_MADE, safe)}` }
  }
  return {
    mtls: 'enforced',
    sentence: `${refused}, and with a certificate that it did not issue (${stranger.detail}).`
  }
}

const WHY: Record<Meaning, string> = {
  refused: '',
  accepted: '',
  doubtful: 'a limit on requests may be the reason',
  dropped: 'a limit on connections may be the reason',
  late: 'the request itself may be the reason',
  different: 'that is not the answer that the certificate had',
  unknown: 'that says nothing about certificates'
}

const NOT_MADE: Reading = { meaning: 'unknown', detail: 'nothing' }

/** What was seen, what may be behind it, and what would decide it. */
function reasons({ meaning, detail }: Reading, safe: boolean): string {
  if (!safe && REFUSED.includes(meaning)) {
    return `${detail}, and it cannot be made again to see whether a limit or the call itself was the reason. Name a GET path that is protected in the input proof.`
  }
  const next = REFUSED.includes(meaning)
    ? 'Run the job again when the host is less busy, or name another path in the input proof.'
    : 'Name a path in the input proof that is refused without a certificate.'
  return `${detail}; ${WHY[meaning]}. ${next}`
}

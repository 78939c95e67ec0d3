/** Decides the verdict of the proof. Pure, and the only place that returns `enforced`. */
import type { Meaning, Interpretation } from './interpret-outcome.ts'

/** The output `mtls`. */
type Mtls = 'enforced' | 'requested' | 'any-certificate' | 'not-requested' | 'unverified'

export interface Proof {
  mtls: Mtls
  /** One sentence that says what was observed. */
  sentence: string
}

export const UNVERIFIED: Proof = {
  mtls: 'unverified',
  sentence: 'The certificate was not tried (verify is false).'
}

export const NEVER_REQUESTED: Proof = {
  mtls: 'not-requested',
  sentence:
    'the server never asked for a certificate, so it was not shown. Its answers do not depend on' +
    ' mTLS, and a success says nothing about it.'
}

/** @param mayBeRequested whether the server may have requested a certificate that could not be shown */
export function notShownVerdict(mayBeRequested: boolean): Proof {
  const sentence = mayBeRequested
    ? 'the server asked for a certificate, but takes no signature that this client makes, such as RSA with SHA-256: it could not be shown. Ask those who run the server to allow one.'
    : 'whether the server asked for a certificate is not known: a second handshake failed. Run the job again.'
  return { mtls: 'requested', sentence }
}

/** The meanings that count as a refusal after a single attempt. */
export const REFUSED: readonly Meaning[] = ['refused', 'doubtful', 'dropped', 'late']

/**
 * Interprets a refusal that was repeated.
 *
 * @param passedAgain whether the call with the certificate passed after it: then no limit on
 *   requests or connections explains the refusal, because it would have stopped that call, too
 */
export function confirmRefusal(second: Interpretation, passedAgain: boolean): Interpretation {
  const repeated = second.meaning === 'doubtful' || second.meaning === 'dropped'
  return repeated && passedAgain ? { ...second, meaning: 'refused' } : second
}

/** The interpretations of the calls without a certificate, and with one that VTEX did not issue. */
export interface Evidence {
  withoutCertificate: Interpretation
  /** `undefined` if it makes no difference. */
  withUntrusted?: Interpretation
  /** Whether the call may be repeated. */
  safe: boolean
}

/** The verdict on a server that requested the certificate and accepted it. */
export function mtlsVerdict({ withoutCertificate, withUntrusted, safe }: Evidence): Proof {
  const requested = 'the server asked for the certificate'
  if (withoutCertificate.meaning === 'accepted') {
    return {
      mtls: 'requested',
      sentence: `${requested}, but took the same call without one too (${withoutCertificate.detail}). It works, but is not needed.`
    }
  }
  if (withoutCertificate.meaning !== 'refused') {
    const open = `${requested}, but whether it insists is not known: the same call without one came to`
    return { mtls: 'requested', sentence: `${open} ${formatReason(withoutCertificate, safe)}` }
  }
  const refused = `${requested}, and refused the same call without one (${withoutCertificate.detail})`
  if (withUntrusted?.meaning === 'accepted') {
    return {
      mtls: 'any-certificate',
      sentence: `${refused}, but took it with a certificate that it did not issue (${withUntrusted.detail}): it insists on a certificate, but accepts any, so it authenticates no client.`
    }
  }
  if (withUntrusted?.meaning !== 'refused') {
    const open = `${refused}, but whether it takes any certificate is not known: the call with one that it did not issue came to`
    return {
      mtls: 'requested',
      sentence: `${open} ${formatReason(withUntrusted ?? NOT_MADE, safe)}`
    }
  }
  return {
    mtls: 'enforced',
    sentence: `${refused}, and with a certificate that it did not issue (${withUntrusted.detail}).`
  }
}

const EXPLANATIONS: Record<Meaning, string> = {
  refused: '',
  accepted: '',
  doubtful: 'a limit on requests may be the reason',
  dropped: 'a limit on connections may be the reason',
  late: 'the request itself may be the reason',
  different: 'that is not the answer that the certificate had',
  unknown: 'that says nothing about certificates'
}

const NOT_MADE: Interpretation = { meaning: 'unknown', detail: 'nothing' }

/** Says what was observed, what the reason may be, and how to find out. */
function formatReason({ meaning, detail }: Interpretation, safe: boolean): string {
  if (!safe && REFUSED.includes(meaning)) {
    return `${detail}, and it cannot be made again to see whether a limit or the call itself was the reason. Name a GET path that is protected in the input proof.`
  }
  const next = REFUSED.includes(meaning)
    ? 'Run the job again when the host is less busy, or name another path in the input proof.'
    : 'Name a path in the input proof that is refused without a certificate.'
  return `${detail}; ${EXPLANATIONS[meaning]}. ${next}`
}

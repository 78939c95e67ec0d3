/**
 * VTEX has no call that lists certificates. One whose serial number never arrived can be found only
 * by an administrator, who has to know what to look for: that is kept of every signing request.
 */
import { formatTime } from '../shared/clock.ts'
import { formatSubject, type Subject } from '../pki/subject.ts'

export interface SigningAttempt {
  /** The host that the request was sent to. */
  host: string
  subject: string
  /** ISO 8601, UTC. */
  at: string
}

/** @param now milliseconds since the epoch */
export function createSigningAttempt(host: string, subject: Subject, now: number): SigningAttempt {
  return { host, subject: formatSubject(subject), at: formatTime(new Date(now)) }
}

/** What an administrator has to look for, in a sentence. */
export function formatSigningAttempt({ host, subject, at }: SigningAttempt): string {
  return `What to look for: ${subject}, asked of ${host} at ${at}.`
}

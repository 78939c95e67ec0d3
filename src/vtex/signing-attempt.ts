/**
 * VTEX has no call that lists certificates. If a serial number never arrived, only an administrator
 * can find the certificate. These details of the signing request help with that.
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

/** One sentence that says what an administrator has to look for. */
export function formatSigningAttempt({ host, subject, at }: SigningAttempt): string {
  return `What to look for: ${subject}, asked of ${host} at ${at}.`
}

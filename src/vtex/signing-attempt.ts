/**
 * VTEX has no call that lists certificates: one whose serial number never arrived can be found only
 * by an administrator, who has to know what to look for. So this much is known of every request.
 */
import { isoTime } from '../shared/clock.ts'
import { formatSubject, type Subject } from '../pki/subject.ts'

export interface SigningRequest {
  /** Who was asked. */
  host: string
  subject: string
  /** ISO 8601, UTC. */
  at: string
}

/** @param now milliseconds since the epoch */
export function signingRequest(host: string, subject: Subject, now: number): SigningRequest {
  return { host, subject: formatSubject(subject), at: isoTime(new Date(now)) }
}

/** What an administrator has to look for, in a sentence. */
export function tellRequest({ host, subject, at }: SigningRequest): string {
  return `What to look for: ${subject}, asked of ${host} at ${at}.`
}

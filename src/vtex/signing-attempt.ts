/**
 * VTEX has no call that lists certificates. One whose serial number never arrived can be found only
 * by an administrator, who has to know what to look for: that is kept of every signing request.
 */
import { isoTime } from '../shared/clock.ts'
import { formatSubject, type Subject } from '../pki/subject.ts'

export interface SigningRequest {
  /** The host that the request was sent to. */
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

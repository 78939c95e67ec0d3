/** When a certificate is to be replaced. */
import type { CertificateFacts } from './certificate.ts'

/** How long before its end a certificate is due: a length of time, or a part of its lifetime. */
export type RenewBefore = { milliseconds: number } | { numerator: number; denominator: number }

export type Validity = Pick<CertificateFacts, 'notBefore' | 'notAfter'>

export interface Renewal {
  /** From then on it is due; not before `notBefore`. */
  dueFrom: Date
  due: boolean
  /** Whole days until `notAfter`, rounded down; below zero once it has expired. */
  daysLeft: number
  state: 'not-yet-valid' | 'valid' | 'expired'
}

const DAY = 86_400_000

/** Whether a certificate is due at `now`, in milliseconds since the epoch. An expired one always is. */
export function assessRenewal(validity: Validity, before: RenewBefore, now: number): Renewal {
  const [begin, end] = [validity.notBefore.getTime(), validity.notAfter.getTime()]
  const dueFrom = Math.max(begin, end - renewalWindow(validity, before))
  const expired = now > end // RFC 5280 section 4.1.2.5: notAfter is the last moment of the validity
  return {
    dueFrom: new Date(dueFrom),
    due: expired || now >= dueFrom,
    daysLeft: Math.floor((end - now) / DAY),
    state: expired ? 'expired' : now < begin ? 'not-yet-valid' : 'valid'
  }
}

function renewalWindow(validity: Validity, before: RenewBefore): number {
  if ('milliseconds' in before) return before.milliseconds
  return (lifetime(validity) * before.numerator) / before.denominator
}

const lifetime = ({ notBefore, notAfter }: Validity) => notAfter.getTime() - notBefore.getTime()

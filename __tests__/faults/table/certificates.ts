/** Every certificate that VTEX might sign instead of the one that was asked for. */
import type { ErrorCode } from '../../../src/shared/errors.ts'
import type { Variant } from '../../../src/sandbox/certificate-variants.ts'
import { ALL_CALLS, type FaultCase } from '../fault-case.ts'

/** Refused, and revoked by the serial number that it has. The proof is not tried. */
const REFUSED: [Variant, string, ErrorCode][] = [
  ['another-key', 'for another key', 'CERTIFICATE_KEY_MISMATCH'],
  ['another-account', 'for another account', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['another-name', 'for another name', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['wrong-usage', 'for another purpose', 'CERTIFICATE_WRONG_USAGE'],
  ['expired', 'of another time: over', 'CERTIFICATE_EXPIRED'],
  ['not-yet-valid', 'of another time: not yet', 'CERTIFICATE_NOT_YET_VALID'],
  ['chain-first', 'after its chain', 'CERTIFICATE_MALFORMED']
]

/** Accepted, and revoked at the end. */
const ACCEPTED: [Variant, string][] = [
  ['with-chain', 'before its chain'],
  ['ec-issuer', 'signed by EC'],
  ['no-eku', 'for any purpose'],
  ['serial-20-bytes', 'with a serial of 20 bytes'],
  ['serial-leading-zero', 'with a serial with leading zeros'],
  ['serial-negative', 'with a negative serial'],
  ['crlf', 'with CRLF'],
  ['no-final-newline', 'without a last newline'],
  ['text-around', 'with text around it']
]

const row = (variant: Variant, what: string) => ({
  ...{ section: 'VTEX' as const, phase: 'sign', fault: `a certificate ${what}` },
  server: { faults: [{ on: 'sign', kind: 'certificate', variant } as const] }
})

export const CERTIFICATES: FaultCase[] = [
  ...REFUSED.map(([variant, what, outcome]): FaultCase => {
    return { ...row(variant, what), outcome, calls: { login: 1, sign: 1, revoke: 1 } }
  }),
  ...ACCEPTED.map(([variant, what]): FaultCase => {
    return { ...row(variant, what), outcome: 'ok', calls: ALL_CALLS }
  })
]

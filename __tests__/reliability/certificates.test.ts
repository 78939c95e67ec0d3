/** Every certificate that VTEX might sign instead of the one that was asked for. */
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { VARIANTS, type Variant } from '../../src/sandbox/certificate-variants.ts'
import { faultRunner } from './fault-run.ts'

const run = faultRunner()

const REFUSED: [Variant, string, ErrorCode][] = [
  ['another-key', 'for another key', 'CERTIFICATE_KEY_MISMATCH'],
  ['another-account', 'for another account', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['another-name', 'for another name', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['wrong-usage', 'for another purpose', 'CERTIFICATE_WRONG_USAGE'],
  ['expired', 'of another time: over', 'CERTIFICATE_EXPIRED'],
  ['not-yet-valid', 'of another time: not yet', 'CERTIFICATE_NOT_YET_VALID'],
  ['chain-first', 'after its chain', 'CERTIFICATE_MALFORMED']
]

const TAKEN: [Variant, string][] = [
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

function signed(variant: Variant, what: string) {
  const faults = [{ on: 'sign', kind: 'certificate', variant } as const]
  return {
    section: 'VTEX',
    phase: 'sign',
    fault: `a certificate ${what}`,
    server: { faults }
  } as const
}

it('there is no other', () => {
  const known = [...REFUSED, ...TAKEN].map(([variant]) => variant)
  expect(known.sort()).toEqual(Object.keys(VARIANTS).sort())
})

describe('is refused, and revoked by the serial that it has', () => {
  it.each(REFUSED)('%s: %s', async (variant, what, outcome) => {
    const calls = { login: 1, sign: 1, revoke: 1 }
    await run({ ...signed(variant, what), outcome, calls })
  })
})

describe('is taken, and revoked at the end', () => {
  it.each(TAKEN)('%s: %s', async (variant, what) => {
    const calls = { login: 1, sign: 1, validate: 1, revoke: 1 }
    const { job, main } = await run({ ...signed(variant, what), outcome: 'ok', calls })
    expect(main.outputs).toMatchObject({
      mtls: 'enforced',
      'serial-number': job.sandbox.issued[0]?.serialNumber
    })
  })
})

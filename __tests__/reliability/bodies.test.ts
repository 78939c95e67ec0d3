/** Answers with the right status and the wrong body, or none that can be read to its end. */
import { describe, expect, it } from '@jest/globals'
import type { Fault, FaultKind } from '../../src/sandbox/faults.ts'
import type { Calls } from './calls.ts'
import { faultRunner, type FaultCase } from './fault-run.ts'

const run = faultRunner()

type Outcome = FaultCase['outcome']

const BODIES: Partial<Record<FaultKind, string>> = {
  html: 'HTML under a 200',
  json: 'other JSON under a 200',
  empty: 'an empty 200',
  oversize: 'an answer of over 256 KiB',
  'invalid-utf8': 'invalid UTF-8 under a 200',
  half: 'breaks off in the middle',
  truncate: 'Content-Length larger than the body',
  'short-length': 'Content-Length smaller than the body',
  endless: 'an answer without end',
  slow: 'an answer of a byte a second',
  gzip: 'gzip, unasked',
  bom: 'a byte order mark',
  garbage: 'no HTTP',
  hang: 'no answer',
  reset: 'hangs up instead of an answer'
}

/** Main's warning where a certificate may exist that nobody can revoke. */
const UNREADABLE =
  /^No serial number could be read .* What to look for: CN=my-app, OU=sandbox, asked of/

function hit(on: 'login' | 'sign' | 'validate' | 'revoke', kind: FaultKind) {
  const times = 'always'
  const certificate = on === 'validate' ? { certificate: 'shown' } : {}
  const fault = { on, kind, times, ...certificate } as Fault
  const [section, phase] = ['VTEX', on] as const
  return { run: { section, phase, fault: BODIES[kind] ?? kind }, fault }
}

describe('of the login: nothing is signed', () => {
  it.each([
    ['html', 'RESPONSE_UNEXPECTED'],
    ['json', 'RESPONSE_UNEXPECTED'],
    ['empty', 'RESPONSE_UNEXPECTED'],
    ['oversize', 'RESPONSE_TOO_LARGE'],
    ['invalid-utf8', 'RESPONSE_UNEXPECTED'],
    ['half', 'NETWORK_RESET'],
    ['truncate', 'NETWORK_RESET'],
    ['short-length', 'RESPONSE_UNEXPECTED'],
    ['endless', 'RESPONSE_TOO_LARGE'],
    ['slow', 'NETWORK_TIMEOUT'],
    ['garbage', 'RESPONSE_UNEXPECTED'],
    ['hang', 'NETWORK_TIMEOUT'],
    ['reset', 'NETWORK_RESET']
  ] as [FaultKind, Outcome][])('%s: %s', async (kind, outcome) => {
    const { run: row, fault } = hit('login', kind)
    const { job } = await run({ ...row, outcome, server: { faults: [fault] }, calls: { login: 1 } })
    expect(job.sandbox.issued).toEqual([])
  })
})

describe('of the login: read all the same', () => {
  it.each(['gzip', 'bom'] as FaultKind[])('%s', async (kind) => {
    const { run: row, fault } = hit('login', kind)
    const calls = { login: 1, sign: 1, validate: 1, revoke: 1 }
    await run({ ...row, outcome: 'ok', server: { faults: [fault] }, calls })
  })
})

describe('of sign: it is asked once, and what can be revoked is', () => {
  const once: Calls = { login: 1, sign: 1 }
  it.each([
    ['html', 'CERTIFICATE_HTML', once],
    ['json', 'CERTIFICATE_JSON', once],
    ['empty', 'CERTIFICATE_EMPTY', once],
    ['oversize', 'SIGN_UNCERTAIN', once],
    ['invalid-utf8', 'CERTIFICATE_JSON', once],
    ['half', 'NETWORK_RESET', { ...once, revoke: 1 }],
    ['truncate', 'NETWORK_RESET', { ...once, revoke: 1 }],
    ['short-length', 'RESPONSE_UNEXPECTED', { ...once, revoke: 1 }],
    ['endless', 'SIGN_UNCERTAIN', once, 1],
    ['slow', 'SIGN_UNCERTAIN', once, 1],
    ['gzip', 'ok', { ...once, validate: 1, revoke: 1 }],
    ['bom', 'ok', { ...once, validate: 1, revoke: 1 }],
    ['garbage', 'SIGN_UNCERTAIN', once, 1],
    ['hang', 'SIGN_UNCERTAIN', once, 1],
    ['reset', 'SIGN_UNCERTAIN', once, 1]
  ] as [FaultKind, Outcome, Calls, number?][])(
    '%s: %s',
    async (kind, outcome, calls, certificates = 0) => {
      const { run: row, fault } = hit('sign', kind)
      const [server, inputs] = [{ faults: [fault] }, { retries: '3' }]
      const warns = outcome.startsWith('CERTIFICATE') ? { warns: UNREADABLE } : {}
      const says = outcome === 'SIGN_UNCERTAIN' ? { says: /What to look for: CN=my-app, / } : {}
      await run({ ...row, outcome, server, inputs, calls, certificates, ...warns, ...says })
    }
  )
})

describe('of validate: the certificate is revoked before the job sees the failure', () => {
  it.each([
    ['html', 'PROOF_FAILED'],
    ['json', 'ok'],
    ['empty', 'ok'],
    ['oversize', 'PROOF_FAILED'],
    ['invalid-utf8', 'ok'],
    ['half', 'PROOF_FAILED'],
    ['truncate', 'PROOF_FAILED'],
    ['short-length', 'PROOF_FAILED'],
    ['endless', 'PROOF_FAILED'],
    ['slow', 'PROOF_FAILED'],
    ['gzip', 'ok'],
    ['bom', 'ok'],
    ['garbage', 'PROOF_FAILED'],
    ['hang', 'PROOF_FAILED'],
    ['reset', 'PROOF_FAILED']
  ] as [FaultKind, Outcome][])('%s: %s', async (kind, outcome) => {
    const { run: row, fault } = hit('validate', kind)
    const calls = { login: 1, sign: 1, validate: 1, revoke: 1 }
    await run({ ...row, outcome, server: { faults: [fault] }, calls })
  })
})

/** A missing certificate may explain it, so the call is made again with the certificate. */
const isHangUp = (kind: FaultKind) => kind === 'reset' || kind === 'truncate'

describe('of revoke: a warning, unless the answer says that it is done', () => {
  it.each([
    ['html', 'ok, warned', 1],
    ['json', 'ok', 1],
    ['oversize', 'ok, warned', 1],
    ['invalid-utf8', 'ok', 1],
    ['endless', 'ok, warned', 0],
    ['gzip', 'ok', 0],
    ['garbage', 'ok, warned', 0],
    ['truncate', 'ok, warned', 0],
    ['hang', 'ok, warned', 0],
    ['reset', 'ok, warned', 0]
  ] as [FaultKind, Outcome, number][])('%s: %s', async (kind, outcome, certificates) => {
    const { run: row, fault } = hit('revoke', kind)
    await run({
      ...{ ...row, outcome, certificates, between: ({ sandbox }) => sandbox.inject(fault) },
      ...(certificates > 0 && { fault: `${row.fault}, and nothing revoked` }),
      calls: { login: 1, sign: 1, validate: 1, revoke: isHangUp(kind) ? 2 : 1 }
    })
  })
})

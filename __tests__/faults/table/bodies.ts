/** Answers with the right status and the wrong body, or none that can be read to its end. */
import type { Fault, FaultKind } from '../../../src/sandbox/faults.ts'
import type { CallName, Calls } from '../calls.ts'
import { ALL_CALLS, type FaultCase } from '../fault-case.ts'

const NAMES: Partial<Record<FaultKind, string>> = {
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

/** What the error or the warning names, of those kinds that have a cause of their own. */
const CAUSES: Partial<Record<FaultKind, RegExp>> = {
  oversize: /larger than 256 KiB/,
  endless: /larger than 256 KiB/,
  slow: /no answer within \d s/,
  hang: /no answer within \d s/,
  garbage: /not HTTP/,
  reset: /hung up/
}

/** The main step's warning where a certificate may exist that cannot be revoked. */
const UNREADABLE =
  /^No serial number could be read .* What to look for: CN=my-app, OU=sandbox, asked of .* 20\d\d-\d\d-\d\dT/

type Outcome = FaultCase['outcome']
type Row = [FaultKind, Outcome]

function row(
  phase: CallName,
  kind: FaultKind,
  rest: Pick<FaultCase, 'outcome' | 'calls'> & Partial<FaultCase>
): FaultCase {
  const certificate = phase === 'validate' ? { certificate: 'shown' } : {}
  const hit = { on: phase, kind, times: 'always', ...certificate } as Fault
  const injected = phase === 'revoke' ? { beforePost: hit } : { server: { faults: [hit] } }
  const says = CAUSES[kind] ?? /./
  return { section: 'VTEX', phase, fault: NAMES[kind] ?? kind, says, ...injected, ...rest }
}

/** Nothing is signed; but compressed, or behind a byte order mark, the answer is read all the same. */
const ofLogin = (
  [
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
    ['reset', 'NETWORK_RESET'],
    ['gzip', 'ok'],
    ['bom', 'ok']
  ] as Row[]
).map(([kind, outcome]) => {
  return row('login', kind, { outcome, calls: outcome === 'ok' ? ALL_CALLS : { login: 1 } })
})

/** `sign` is sent once, and what can be revoked is. The last column: certificates that are left. */
const SENT: Calls = { login: 1, sign: 1 }
const REVOKED: Calls = { ...SENT, revoke: 1 }
const ofSign = (
  [
    ['html', 'CERTIFICATE_HTML', SENT, 0],
    ['json', 'CERTIFICATE_JSON', SENT, 0],
    ['empty', 'CERTIFICATE_EMPTY', SENT, 0],
    ['oversize', 'SIGN_UNCERTAIN', SENT, 0],
    ['invalid-utf8', 'CERTIFICATE_JSON', SENT, 0],
    ['half', 'NETWORK_RESET', REVOKED, 0],
    ['truncate', 'NETWORK_RESET', REVOKED, 0],
    ['short-length', 'RESPONSE_UNEXPECTED', REVOKED, 0],
    ['endless', 'SIGN_UNCERTAIN', SENT, 1],
    ['slow', 'SIGN_UNCERTAIN', SENT, 1],
    ['gzip', 'ok', ALL_CALLS, 0],
    ['bom', 'ok', ALL_CALLS, 0],
    ['garbage', 'SIGN_UNCERTAIN', SENT, 1],
    ['hang', 'SIGN_UNCERTAIN', SENT, 1],
    ['reset', 'SIGN_UNCERTAIN', SENT, 1]
  ] as [...Row, Calls, number][]
).map(([kind, outcome, calls, certificates]) => {
  const cause = CAUSES[kind]?.source ?? ''
  return row('sign', kind, {
    ...{ outcome, calls, certificates, inputs: { retries: '3' } },
    ...(outcome === 'SIGN_UNCERTAIN' && {
      says: new RegExp(`${cause}.*What to look for: CN=my-app, `)
    }),
    ...(outcome.startsWith('CERTIFICATE') && { says: /base-url/, warns: UNREADABLE })
  })
})

/** The certificate is revoked before the job sees the failure. */
const ofValidate = (
  [
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
  ] as Row[]
).map(([kind, outcome]) => row('validate', kind, { outcome, calls: ALL_CALLS }))

/** A warning, unless the answer says that it is done. The last column: certificates that are left. */
const ofRevoke = (
  [
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
  ] as [...Row, number][]
).map(([kind, outcome, certificates]) => {
  // A server may hang up on calls without a certificate, so this one is made again with it.
  const revoke = kind === 'reset' || kind === 'truncate' ? 2 : 1
  const found = row('revoke', kind, { outcome, certificates, calls: { ...ALL_CALLS, revoke } })
  return certificates > 0 ? { ...found, fault: `${found.fault}, and nothing revoked` } : found
})

const NO_CERTIFICATE: FaultCase = {
  ...{ section: 'VTEX', phase: 'sign', fault: 'other text under a 200', calls: SENT },
  ...{ outcome: 'CERTIFICATE_MALFORMED', says: /base-url/, warns: UNREADABLE },
  server: { faults: [{ on: 'sign', kind: 'status', status: 200, body: 'Certificate ready.' }] }
}

export const BODIES = [...ofLogin, ...ofSign, NO_CERTIFICATE, ...ofValidate, ...ofRevoke]

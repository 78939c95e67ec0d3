/** Every status that each of VTEX's calls may answer instead of what was asked for. */
import type { ErrorCode } from '../../../src/shared/errors.ts'
import type { Fault } from '../../../src/sandbox/server.ts'
import type { CallName } from '../calls.ts'
import { ALL_CALLS, type FaultCase } from '../fault-case.ts'

const HTTP = [400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504]
const ABSURD = '99999999'
/** The header Retry-After at its latest (RFC 9110, 5.6.7). */
const YEAR_9999 = 'Fri, 31 Dec 9999 23:59:59 GMT'

const isOneOf = (status: number, ...listed: number[]) => listed.includes(status)
const isTemporary = (status: number) => status === 429 || status >= 500

const always = (on: CallName, status: number, headers: Record<string, string> = {}): Fault => ({
  ...{ on, kind: 'status', status, headers, times: 'always' }
})

/** The status for good; each call may be repeated once. */
function row(
  phase: CallName,
  status: number,
  rest: Pick<FaultCase, 'outcome' | 'calls'> & Partial<FaultCase>
): FaultCase {
  const hit = always(phase, status)
  const says = new RegExp(`HTTP ${status}`)
  const injected = phase === 'revoke' ? { beforePost: hit } : { server: { faults: [hit] } }
  return {
    ...{ section: 'VTEX', fault: `HTTP ${status}`, phase, inputs: { retries: '1' } },
    ...{ ...injected, says, ...rest }
  }
}

/** The login's ends the run before anything is signed. */
const ofLogin = HTTP.map((status) => {
  const isRefusal = isOneOf(status, 400, 401, 403)
  const final: ErrorCode = isRefusal ? 'LOGIN_REFUSED' : 'RESPONSE_UNEXPECTED'
  return isTemporary(status)
    ? row('login', status, { outcome: 'VTEX_UNAVAILABLE', calls: { login: 2 } })
    : row('login', status, { outcome: final, calls: { login: 1 } })
})

/** `sign` is repeated only where the answer says that nothing was made. */
const ofSign = HTTP.map((status) => {
  const code = (): ErrorCode => {
    if (status === 429) return 'VTEX_UNAVAILABLE'
    if (status >= 500) return 'SIGN_UNCERTAIN'
    return isOneOf(status, 401, 403) ? 'SIGN_REFUSED' : 'SIGN_REJECTED'
  }
  const calls = { login: 1, sign: status === 429 ? 2 : 1 }
  return row('sign', status, { outcome: code(), calls })
})

/** The certificate is revoked before the job sees the failure. */
const ofValidate = HTTP.map((status) => {
  const calls = { ...ALL_CALLS, validate: isTemporary(status) ? 2 : 1 }
  return row('validate', status, { outcome: 'PROOF_FAILED', calls })
})

/** A warning with the serial number and the command. */
const ofRevoke = HTTP.map((status) => {
  // Tried again; or, where a certificate may be what is missing, with the certificate.
  const revoke = isOneOf(status, 404, 409, 415, 422) ? 1 : 2
  const calls = { ...ALL_CALLS, revoke }
  return row('revoke', status, { outcome: 'ok, warned', certificates: 1, calls })
})

/** A Retry-After that is longer than the run may take ends the run at once. */
function tooLong(
  phase: CallName,
  rest: Pick<FaultCase, 'outcome' | 'calls'> & Partial<FaultCase>,
  retryAfter = ABSURD
): FaultCase {
  const hit = always(phase, 429, { 'retry-after': retryAfter })
  const injected = phase === 'revoke' ? { beforePost: hit } : { server: { faults: [hit] } }
  const fault = `HTTP 429, Retry-After: ${ABSURD}`
  return { ...row(phase, 429, rest), ...injected, fault, says: /./, ...rest }
}

const says = /VTEX asks to wait 99999999 s/
const RETRY_AFTER: FaultCase[] = [
  {
    ...row('sign', 503, { outcome: 'VTEX_UNAVAILABLE', calls: { login: 1, sign: 2 } }),
    fault: 'HTTP 503 with `Retry-After`',
    server: { faults: [always('sign', 503, { 'retry-after': '0' })] }
  },
  tooLong('login', { outcome: 'VTEX_UNAVAILABLE', says, calls: { login: 1 } }),
  tooLong('sign', { outcome: 'VTEX_UNAVAILABLE', says, calls: { login: 1, sign: 1 } }),
  tooLong('validate', { outcome: 'PROOF_FAILED', calls: ALL_CALLS }),
  tooLong('revoke', { outcome: 'ok, warned', calls: ALL_CALLS, certificates: 1 }),
  tooLong(
    'sign',
    {
      ...{ outcome: 'VTEX_UNAVAILABLE', fault: 'HTTP 429, Retry-After in the year 9999' },
      ...{ calls: { login: 1, sign: 1 }, says: /VTEX asks to wait \d{12} s/ }
    },
    YEAR_9999
  )
]

export const STATUSES = [...ofLogin, ...ofSign, ...ofValidate, ...ofRevoke, ...RETRY_AFTER]

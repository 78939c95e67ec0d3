/** Every status that a call of VTEX's may answer instead of what was asked for. */
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { call, keyPair } from '../sandbox/raw-client.ts'
import type { Calls } from './calls.ts'
import { faultRunner, type FaultCase } from './fault-run.ts'

const run = faultRunner()

const STATUSES = [400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504]
const is = (status: number, ...listed: number[]) => listed.includes(status)

/** The fault is there for good, and each call may be repeated once. */
function always(on: 'login' | 'sign' | 'validate', status: number) {
  return {
    ...{ section: 'VTEX', fault: `HTTP ${status}`, phase: on, inputs: { retries: '1' } },
    server: { faults: [{ on, kind: 'status', status, times: 'always' }] },
    says: new RegExp(`HTTP ${status}`)
  } satisfies Partial<FaultCase>
}

describe('of the login: ends the run before anything is signed', () => {
  const code = (status: number): ErrorCode => {
    if (status === 429 || status >= 500) return 'VTEX_UNAVAILABLE'
    return is(status, 400, 401, 403) ? 'LOGIN_REFUSED' : 'RESPONSE_UNEXPECTED'
  }

  it.each(STATUSES)('HTTP %d', async (status) => {
    const calls = { login: code(status) === 'VTEX_UNAVAILABLE' ? 2 : 1 }
    await run({ ...always('login', status), outcome: code(status), calls })
  })
})

describe('of sign: is repeated only where the answer says that nothing was made', () => {
  const code = (status: number): ErrorCode => {
    if (status === 429) return 'VTEX_UNAVAILABLE'
    if (status >= 500) return 'SIGN_UNCERTAIN'
    return is(status, 401, 403) ? 'SIGN_REFUSED' : 'SIGN_REJECTED'
  }

  it.each(STATUSES)('HTTP %d', async (status) => {
    const calls = { login: 1, sign: status === 429 ? 2 : 1 }
    await run({ ...always('sign', status), outcome: code(status), calls })
  })

  it('HTTP 503 with Retry-After', async () => {
    const fault = { on: 'sign', kind: 'status', status: 503, times: 'always' } as const
    await run({
      ...{ ...always('sign', 503), fault: 'HTTP 503 with `Retry-After`' },
      server: { faults: [{ ...fault, headers: { 'Retry-After': '0' } }] },
      ...{ outcome: 'VTEX_UNAVAILABLE', calls: { login: 1, sign: 2 } }
    })
  })
})

describe('of validate: the certificate is revoked before the job sees the failure', () => {
  it.each(STATUSES)('HTTP %d', async (status) => {
    const validate = status === 429 || status >= 500 ? 2 : 1
    const calls = { login: 1, sign: 1, validate, revoke: 1 }
    const { main } = await run({ ...always('validate', status), outcome: 'PROOF_FAILED', calls })
    expect(main.log).toContain('Revoked certificate')
  })
})

describe('of revoke: a warning with the serial number and the command', () => {
  const usual: Calls = { login: 1, sign: 1, validate: 1 }
  const fault = { section: 'VTEX', phase: 'revoke', inputs: { retries: '1' } } as const

  it.each(STATUSES)('HTTP %d', async (status) => {
    await run({
      ...{ ...fault, fault: `HTTP ${status}`, outcome: 'ok, warned', certificates: 1 },
      between: ({ sandbox }) =>
        sandbox.inject({ on: 'revoke', kind: 'status', status, times: 'always' }),
      // Tried again, or with the certificate, which may be what was missing
      calls: { ...usual, revoke: [404, 409, 415, 422].includes(status) ? 1 : 2 },
      says: new RegExp(`HTTP ${status}`)
    })
  })

  it('HTTP 404 because a person has revoked it: the warning says that this may be so', async () => {
    const { post } = await run({
      ...{ ...fault, fault: 'HTTP 404: a person has revoked it already', outcome: 'ok, warned' },
      between: async ({ sandbox }) => {
        const path = `/api/edge/private-certificates/${sandbox.issued[0]?.serialNumber}`
        const reply = await call(sandbox, path, { method: 'DELETE', headers: keyPair(sandbox) })
        expect(reply.status).toBe(200)
      },
      calls: { ...usual, revoke: 1 }
    })
    expect(post.log).toContain('If another step has revoked it, nothing is left to do.')
  })
})

/** Wherever a redirect points, credentials do not follow it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Fault, type Sandbox } from '../../src/sandbox/server.ts'
import type { CallName, Calls } from './calls.ts'
import { faultRunner, type FaultCase } from './fault-run.ts'

const run = faultRunner()

let other: Sandbox
let plainRequests = 0
const plain = createServer((_, response) => {
  plainRequests++
  response.end('TEST ONLY')
})

beforeAll(async () => {
  other = await startSandbox()
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await other.close()
  await new Promise((resolve) => plain.close(resolve))
})

const TARGETS: [name: string, to: () => string][] = [
  ['the same host', () => '/api/elsewhere'],
  ['another host', () => `${other.baseUrl}/api/elsewhere`],
  ['http:', () => `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`]
]

/** 307 and 308 would have the method and the body sent again (RFC 9110, 15.4.8). */
const redirect = (on: CallName, to: string) =>
  ({ on, kind: 'redirect', status: 307, to, times: 'always' }) as Fault

describe.each(TARGETS)('to %s', (name, to) => {
  const follow = async (phase: CallName, more: Pick<FaultCase, 'outcome' | 'calls'>) => {
    const certificates = phase === 'revoke' ? 1 : 0
    const { job } = await run({
      ...{ section: 'VTEX', fault: `redirect to ${name}`, phase, says: /HTTP 307/ },
      ...{ server: { faults: [redirect(phase, to())] }, inputs: { retries: '1' } },
      ...{ certificates, ...more }
    })
    expect(job.sandbox.seen.map(({ path }) => path)).not.toContain('/api/elsewhere')
    expect([other.seen, plainRequests]).toEqual([[], 0])
  }

  const ALL: Calls = { login: 1, sign: 1, validate: 1, revoke: 1 }

  it('of the login', () => follow('login', { outcome: 'RESPONSE_REDIRECT', calls: { login: 1 } }))

  it('of sign', () =>
    follow('sign', { outcome: 'RESPONSE_REDIRECT', calls: { login: 1, sign: 1 } }))

  it('of validate', () => follow('validate', { outcome: 'PROOF_FAILED', calls: ALL }))

  it('of revoke', () => follow('revoke', { outcome: 'ok, warned', calls: ALL }))
})

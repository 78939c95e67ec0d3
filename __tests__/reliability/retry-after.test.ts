/** HTTP 429, with every kind of Retry-After (RFC 9110, 10.2.3), on each of VTEX's calls. */
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/faults.ts'
import type { RecordedRequest } from '../../src/sandbox/server.ts'
import type { CallName, Calls } from '../faults/calls.ts'
import { faultRunner } from '../faults/bundle/run.ts'

const run = faultRunner()

const ON = ['login', 'sign', 'validate', 'revoke'] as const
const USUAL: Calls = { login: 1, sign: 1, validate: 1, revoke: 1 }

/** The answer to the first call of a name, or to each; and when it and the next were answered. */
function busy(on: CallName, retryAfter: string | undefined, times: Fault['times'] = 1) {
  const headers = retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }
  const shown = on === 'validate' ? { certificate: 'shown' } : {}
  const fault = { on, kind: 'status', status: 429, times, ...headers, ...shown } as Fault
  const answered: number[] = []
  let refused: RecordedRequest | undefined
  const onRequest = (request: RecordedRequest) => {
    if (request.status === 429) refused = request
    const again = request.path === refused?.path
    const alike = request.clientCertificateSerial === refused?.clientCertificateSerial
    if (again && alike) answered.push(Date.now())
  }
  const server = { faults: [fault], onRequest }
  const row = { section: 'VTEX', phase: on, inputs: { retries: '1' }, server } as const
  return { row, answered }
}

describe('once: it is waited for, and the run goes on', () => {
  it.each(ON)('%s, in seconds', async (on) => {
    const { row, answered } = busy(on, '1')
    const fault = 'HTTP 429 once, Retry-After in seconds'
    await run({ ...row, fault, outcome: 'ok', calls: { ...USUAL, [on]: 2 } })
    expect(answered[1]! - answered[0]!).toBeGreaterThan(950) // timers are early by a millisecond
  })

  it.each(ON)('%s, as a date', async (on) => {
    const date = new Date(Date.now() + 4000).toUTCString()
    const { row, answered } = busy(on, date)
    const fault = 'HTTP 429 once, Retry-After as a date'
    await run({ ...row, fault, outcome: 'ok', calls: { ...USUAL, [on]: 2 } })
    expect(answered[1]!).toBeGreaterThan(Date.parse(date) - 50)
  })

  it.each(ON)('%s, absent', async (on) => {
    const fault = 'HTTP 429 once, no Retry-After'
    await run({ ...busy(on, undefined).row, fault, outcome: 'ok', calls: { ...USUAL, [on]: 2 } })
  })

  it('sign, in words', async () => {
    const fault = 'HTTP 429 once, Retry-After in words'
    await run({ ...busy('sign', 'soon').row, fault, outcome: 'ok', calls: { ...USUAL, sign: 2 } })
  })
})

/** A run ends after the time of eight requests, whatever the server does and the retries are. */
import { expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/faults.ts'
import { callsOfAction } from '../faults/calls.ts'
import { faultRunner } from '../faults/bundle/run.ts'

const run = faultRunner()

const never = (on: 'login' | 'sign' | 'validate' | 'revoke') =>
  ({ on, kind: 'hang', times: 'always' }) as Fault
const inputs = { timeout: '1', retries: '10' }
const fault = 'no answer, ten retries'

it('no answer to the login: the run ends in time', async () => {
  const faults = [never('login')]
  const { job, main } = await run({
    ...{ section: 'VTEX', fault, phase: 'login', outcome: 'NETWORK_TIMEOUT', inputs },
    ...{ server: { faults }, calls: 'login, as often as the time allows' }
  })
  expect(Object.keys(callsOfAction(job.sandbox))).toEqual(['login'])
  expect(main.log).toContain('Trying again')
})

it('no answer to sign: it is not repeated', async () => {
  await run({
    ...{ section: 'VTEX', fault, phase: 'sign', outcome: 'SIGN_UNCERTAIN', inputs },
    ...{ server: { faults: [never('sign')] }, calls: { login: 1, sign: 1 }, certificates: 1 }
  })
})

it('no answer to validate, then none to revoke: both steps end in time', async () => {
  const faults = [
    { ...never('validate'), certificate: 'shown' } as Fault,
    { on: 'revoke', kind: 'status', status: 503, times: 'always' } as const
  ]
  const { job } = await run({
    ...{ section: 'VTEX', fault: `${fault}; then HTTP 503 of revoke`, phase: 'validate', inputs },
    ...{ outcome: 'PROOF_FAILED', warns: /REVOKE_FAILED/, postWarns: true, certificates: 1 },
    ...{ server: { faults }, calls: 'login 1, sign 1, the others as often as the time allows' }
  })
  expect(callsOfAction(job.sandbox)).toMatchObject({ login: 1, sign: 1 })
})

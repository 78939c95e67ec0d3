/** Connections that are reset, at every stage. */
import { describe, expect, it } from '@jest/globals'
import type { ConnectionFault, Fault } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import type { Calls } from './calls.ts'
import { faultRunner } from './fault-run.ts'

const run = faultRunner()

const section = 'network' as const
const ISSUED: Calls = { login: 1, sign: 1, validate: 1 }

const RESETS: [ConnectionFault['kind'], string, string][] = [
  ['reset-connect', 'before the handshake', 'connect'],
  ['reset-handshake', 'in the handshake', 'handshake'],
  ['reset-after-handshake', 'after the handshake', 'login']
]

describe('for good', () => {
  it.each(RESETS)('%s, from the start', async (kind, when, phase) => {
    const faults = [{ on: 'connection', kind, times: 'always' }] as const
    await run({
      ...{ section, fault: `reset ${when}`, phase, outcome: 'NETWORK_RESET', calls: {} },
      ...{ server: { faults }, inputs: { retries: '1' } }
    })
  })

  it.each(RESETS)('%s, when the certificate is to be revoked', async (kind, when) => {
    await run({
      ...{ section, fault: `reset ${when}`, phase: 'revoke', inputs: { retries: '1' } },
      ...{ outcome: 'ok, warned', certificates: 1, calls: ISSUED },
      between: ({ sandbox }) => sandbox.inject({ on: 'connection', kind, times: 'always' })
    })
  })
})

describe('once, after the request was sent: it is sent again', () => {
  it.each(['login', 'validate', 'revoke'] as const)('%s', async (on) => {
    const shown = on === 'validate' ? { certificate: 'shown' } : {}
    const faults = [{ on, kind: 'reset', ...shown } as Fault]
    await run({
      ...{ section, fault: 'reset once, after the request was sent', phase: on, outcome: 'ok' },
      ...{ server: { faults }, inputs: { retries: '1' } },
      calls: { ...ISSUED, revoke: 1, [on]: 2 }
    })
  })
})

describe('once, under sign, which with a user token is the first request of all', () => {
  const first = (kind: ConnectionFault['kind'], when: string) =>
    ({
      ...{ section, fault: `reset once, ${when}`, phase: 'sign' },
      server: { faults: [{ on: 'connection', kind }] },
      inputs: ({ userToken }: Sandbox) => ({
        ...{ 'app-key': '', 'app-token': '', 'user-token': userToken, retries: '3' }
      })
    }) as const

  it.each(RESETS)('%s: nothing was sent, so it is tried again', async (kind, when) => {
    const calls = { sign: 1, validate: 1, revoke: 1 }
    const { job } = await run({ ...first(kind, when), outcome: 'ok', calls })
    expect(job.sandbox.issued).toHaveLength(1)
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

function withoutCertificate(fault: object): Fault {
  return { on: 'validate', certificate: 'absent', times: 'always', ...fault } as Fault
}

it('the call without a certificate ends in a hang-up, as a real edge does: enforced', async () => {
  // Login and sign show no certificate either; theirs are the connections that come first.
  const drop = { on: 'connection', kind: 'drop-without-certificate', times: 'always' } as const
  const scenario = await open({ faults: [{ ...drop, after: 2 }] })
  await scenario.issue({ 'revoke-on-exit': 'false' })
  expect(scenario.runner.outputs['mtls']).toBe('enforced')
  expect(scenario.runner.log).toMatch(/refused the same call without one \(it hung up in the TLS/)
})

describe('the call without a certificate proves nothing', () => {
  it('when its connection is cut before the server asked for one: a firewall may have done it', async () => {
    const cut = { on: 'connection', kind: 'reset-handshake', times: 'always' } as const
    const scenario = await open({ faults: [{ ...cut, after: 3 }] }) // login, sign and proof are in already
    await scenario.issue({ 'revoke-on-exit': 'false', retries: '0' })
    expect(scenario.runner.outputs['mtls']).toBe('requested')
    expect(scenario.runner.warnings[0]).toContain('it hung up in the TLS handshake')
  })

  it.each([
    ['HTTP 404', { kind: 'status', status: 404 }, 'HTTP 404'],
    ['HTTP 429', { kind: 'status', status: 429 }, 'HTTP 429'],
    ['HTTP 500', { kind: 'status', status: 500 }, 'HTTP 500'],
    ['HTTP 503', { kind: 'status', status: 503 }, 'HTTP 503'],
    ['a redirect', { kind: 'redirect', to: '/login' }, 'HTTP 302'],
    ['a time-out', { kind: 'hang' }, 'no answer within 1 s'],
    ['a reset on the request', { kind: 'reset' }, 'it hung up after the request was sent'],
    ['an answer cut short', { kind: 'truncate' }, 'it hung up after the request was sent'],
    ['an answer without end', { kind: 'endless' }, 'larger than 256 KiB'],
    ['bytes that are not HTTP', { kind: 'garbage' }, 'is not HTTP']
  ])('%s: requested, never enforced', async (_, fault, detail) => {
    const scenario = await open({ faults: [withoutCertificate(fault)] })
    await scenario.issue({ timeout: '1', retries: '0' })
    expect(scenario.runner.outputs['mtls']).toBe('requested')
    const [warning] = scenario.runner.warnings
    expect(warning).toContain('whether it insists is not known')
    expect(warning).toContain(detail)
    expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    expect(unrevoked(scenario.sandbox)).toHaveLength(1)
  })

  it('when the proof expects this status: it counts as accepted, and is not tried again', async () => {
    const status = { on: 'api', kind: 'status', status: 503, times: 'always' } as const
    const scenario = await open({ faults: [status] })
    await scenario.issue({ proof: 'GET /api/dead 503' })
    expect(scenario.runner.outputs['mtls']).toBe('requested')
    // With the certificate, and without; the call with an untrusted one may be under way by then.
    expect([2, 3]).toContain(scenario.calls()['GET /api/dead'])
    expect(scenario.waits).toEqual([])
  })

  it('when a transient error comes before the refusal: the refusal still counts', async () => {
    const faults = [{ ...withoutCertificate({ kind: 'status', status: 503 }), times: 1 }] as Fault[]
    const scenario = await open({ faults })
    await scenario.issue()
    expect(scenario.runner.outputs['mtls']).toBe('enforced')
  })
})

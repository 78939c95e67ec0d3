import { describe, expect, it } from '@jest/globals'
import { unrevoked } from './afterwards.ts'
import { LOGIN, SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

const REQUIRED = { 'require-mtls': 'true' }

describe('what the proof shows', () => {
  it('enforced: asked for, and refused without', async () => {
    const scenario = await open({ mode: 'enforced' })
    await scenario.issue(REQUIRED)
    expect(scenario.runner.outputs['mtls']).toBe('enforced')
    expect(scenario.runner.infos).toContainEqual(
      expect.stringMatching(/^mTLS enforced: .*HTTP 403, "No client certificate was shown\."/)
    )
    expect(scenario.runner.warnings).toEqual([])
  })

  it('requested: asked for, but taken without: a warning that says so', async () => {
    const scenario = await open({ mode: 'requested' })
    await scenario.issue()
    expect(scenario.runner.outputs['mtls']).toBe('requested')
    const [warning, ...others] = scenario.runner.warnings
    expect(others).toEqual([])
    expect(warning).toMatch(/^mTLS requested: .* took the same call without one too \(HTTP 200/)
    expect(warning).toContain('Set require-mtls: true to fail instead.')
    expect(unrevoked(scenario.sandbox)).toHaveLength(1)
  })

  it('not-requested: never asked for: a warning that says so', async () => {
    const scenario = await open({ mode: 'not-requested' })
    await scenario.issue()
    expect(scenario.runner.outputs['mtls']).toBe('not-requested')
    const [warning, ...others] = scenario.runner.warnings
    expect(others).toEqual([])
    expect(warning).toMatch(/^mTLS not-requested: the server never asked for a certificate/)
    for (const { clientCertificateSerial } of scenario.sandbox.seen) {
      expect(clientCertificateSerial).toBeUndefined()
    }
  })

  it('unverified: not tried, and no call over mTLS', async () => {
    const scenario = await open()
    await scenario.issue({ verify: 'false' })
    expect(scenario.runner.outputs['mtls']).toBe('unverified')
    expect(scenario.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    expect(scenario.runner.warnings).toEqual([])
    await scenario.runPostStep()
    scenario.expectNothingLeft()
  })
})

describe('require-mtls', () => {
  it.each(['requested', 'not-requested'] as const)(
    '%s: the run fails, and the certificate is revoked',
    async (mode) => {
      const scenario = await open({ mode })
      const error = await scenario.fails('MTLS_NOT_ENFORCED', REQUIRED)
      expect(error.message).toMatch(/^require-mtls is set, but: the server /)
      expect(scenario.runner.log).not.toContain('Set require-mtls')
      expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
      scenario.expectNothingLeft()
    }
  )

  it('when the call without the certificate proves nothing: the run fails', async () => {
    const faults = [{ on: 'validate', kind: 'hang', certificate: 'absent' } as const]
    const scenario = await open({ faults })
    await scenario.fails('MTLS_NOT_ENFORCED', { ...REQUIRED, timeout: '1', retries: '0' })
    scenario.expectNothingLeft()
  })
})

describe('the call with the certificate fails, so the certificate is revoked', () => {
  it('HTTP 503 once: the run succeeds', async () => {
    const fault = { on: 'validate', kind: 'status', status: 503, certificate: 'shown' } as const
    const scenario = await open({ faults: [fault] })
    await scenario.issue()
    expect(scenario.runner.outputs['mtls']).toBe('enforced')
  })

  it('HTTP 200 with another authStatus: the token is refused', async () => {
    const body = { authStatus: 'WrongCredentials' }
    const faults = [{ on: 'validate', kind: 'json', body, certificate: 'shown' } as const]
    const scenario = await open({ faults })
    const error = await scenario.fails('PROOF_FAILED')
    expect(error.message).toContain('HTTP 200, "WrongCredentials"')
    scenario.expectNothingLeft()
  })

  it('with revoke-on-exit: false as well', async () => {
    const faults = [{ on: 'validate', kind: 'status', status: 403, certificate: 'shown' } as const]
    const scenario = await open({ faults })
    await scenario.fails('PROOF_FAILED', { 'revoke-on-exit': 'false' })
    scenario.expectNothingLeft()
  })
})

import { describe, expect, it } from '@jest/globals'
import { unrevoked } from './afterwards.ts'
import { LOGIN, SIGN, type Story, storyteller } from './harness.ts'

const open = storyteller()

const REQUIRED = { 'require-mtls': 'true' }

/** Those without one may still be under way when the others have failed. */
function callsWithCertificate({ sandbox }: Story): number {
  const [ours] = sandbox.issued.map(({ serialNumber }) => serialNumber)
  return sandbox.seen.filter((call) => call.clientCertificateSerial === ours).length
}

describe('what the proof shows', () => {
  it('enforced: asked for, and refused without', async () => {
    const story = await open({ mode: 'enforced' })
    await story.issue(REQUIRED)
    expect(story.runner.outputs['mtls']).toBe('enforced')
    expect(story.runner.infos).toContainEqual(
      expect.stringMatching(/^mTLS enforced: .*HTTP 403, "No client certificate was shown\."/)
    )
    expect(story.runner.warnings).toEqual([])
  })

  it('requested: asked for, but taken without: a warning that says so', async () => {
    const story = await open({ mode: 'requested' })
    await story.issue()
    expect(story.runner.outputs['mtls']).toBe('requested')
    const [warning, ...others] = story.runner.warnings
    expect(others).toEqual([])
    expect(warning).toMatch(/^mTLS requested: .* took the same call without one too \(HTTP 200/)
    expect(warning).toContain('Set require-mtls: true to fail instead.')
    expect(unrevoked(story.sandbox)).toHaveLength(1)
  })

  it('not-requested: never asked for: a warning that says so', async () => {
    const story = await open({ mode: 'not-requested' })
    await story.issue()
    expect(story.runner.outputs['mtls']).toBe('not-requested')
    const [warning, ...others] = story.runner.warnings
    expect(others).toEqual([])
    expect(warning).toMatch(/^mTLS not-requested: the server never asked for a certificate/)
    for (const { clientCertificateSerial } of story.sandbox.seen) {
      expect(clientCertificateSerial).toBeUndefined()
    }
  })

  it('unverified: not tried, and not a word over mTLS', async () => {
    const story = await open()
    await story.issue({ verify: 'false' })
    expect(story.runner.outputs['mtls']).toBe('unverified')
    expect(story.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    expect(story.runner.warnings).toEqual([])
    await story.takeBack()
    story.expectNothingLeft()
  })
})

describe('require-mtls', () => {
  it.each(['requested', 'not-requested'] as const)('fails on %s, and revokes', async (mode) => {
    const story = await open({ mode })
    const error = await story.fails('MTLS_NOT_ENFORCED', REQUIRED)
    expect(error.message).toMatch(/^require-mtls is set, but: the server /)
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    story.expectNothingLeft()
  })

  it('does not advise to set what is set', async () => {
    const story = await open({ mode: 'requested' })
    await story.fails('MTLS_NOT_ENFORCED', REQUIRED)
    expect(story.runner.log).not.toContain('Set require-mtls')
  })

  it('fails where the control proves nothing', async () => {
    const faults = [{ on: 'validate', kind: 'hang', certificate: 'absent' } as const]
    const story = await open({ faults })
    await story.fails('MTLS_NOT_ENFORCED', { ...REQUIRED, timeout: '1', retries: '0' })
    story.expectNothingLeft()
  })
})

describe('the call with the certificate fails, so the certificate is revoked', () => {
  it('HTTP 503 is tried four times', async () => {
    const status = 503
    const fault = { on: 'validate', kind: 'status', status, certificate: 'shown' } as const
    const story = await open({ faults: [{ ...fault, times: 'always' }] })
    const error = await story.fails('PROOF_FAILED')
    expect(error.message).toMatch(/after 4 attempts/)
    expect(callsWithCertificate(story)).toBe(4)
    story.expectNothingLeft()
  })

  it('a 503 once is no reason to fail', async () => {
    const fault = { on: 'validate', kind: 'status', status: 503, certificate: 'shown' } as const
    const story = await open({ faults: [fault] })
    await story.issue()
    expect(story.runner.outputs['mtls']).toBe('enforced')
  })

  it('the token is not taken: another authStatus under HTTP 200', async () => {
    const body = { authStatus: 'WrongCredentials' }
    const faults = [{ on: 'validate', kind: 'json', body, certificate: 'shown' } as const]
    const story = await open({ faults })
    const error = await story.fails('PROOF_FAILED')
    expect(error.message).toContain('HTTP 200, "WrongCredentials"')
    story.expectNothingLeft()
  })

  it('even where revoke-on-exit is false', async () => {
    const faults = [{ on: 'validate', kind: 'status', status: 403, certificate: 'shown' } as const]
    const story = await open({ faults })
    await story.fails('PROOF_FAILED', { 'revoke-on-exit': 'false' })
    story.expectNothingLeft()
  })
})

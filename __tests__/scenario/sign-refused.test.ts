import { describe, expect, it } from '@jest/globals'
import { LOGIN, SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('VTEX refuses to sign', () => {
  it('HTTP 403: the error names the permission that is missing', async () => {
    const status = 403
    const scenario = await open({ faults: [{ on: 'sign', kind: 'status', status }] })
    const error = await scenario.fails('SIGN_REFUSED')
    expect(error.message).toContain(`VTEX refused to sign: HTTP ${status}, "`)
    for (const words of ['License Manager', 'CDN API', 'Certificate management', 'Shield']) {
      expect(error.hint).toContain(words)
    }
    expect(error.hint).toContain('Update certificate')
    expect(scenario.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    scenario.expectNothingLeft()
  })

  it.each([
    [400, true],
    [495, true],
    [496, true],
    [409, false]
  ])('HTTP %d: the hint names a client certificate: %s', async (status, isNamed) => {
    const scenario = await open({ faults: [{ on: 'sign', kind: 'status', status }] })
    const { hint = '' } = await scenario.fails('SIGN_REJECTED')
    expect(hint.includes('demands a client certificate')).toBe(isNamed)
  })

  it('an unknown user token: one request, and the hint says that it may have expired', async () => {
    const scenario = await open()
    const inputs = { 'app-key': '', 'app-token': '', 'user-token': 'nobodys-token' }
    const { hint } = await scenario.fails('SIGN_REFUSED', inputs)
    expect(hint).toContain('or have expired')
    expect(scenario.calls()).toEqual({ [SIGN]: 1 })
    scenario.expectNothingLeft()
  })

  it('an answer with the token in it: the error quotes it without the token', async () => {
    const scenario = await open()
    const message = `\u001b[31mkey ${scenario.sandbox.appToken}\n::error::has no role\u202e`
    scenario.sandbox.inject({ on: 'sign', kind: 'status', status: 403, body: { message } })
    const error = await scenario.fails('SIGN_REFUSED')
    expect(error.message).toContain('"[31mkey *** ::error::has no role"')
  })
})

it('when the host is another account’s: the error says so', async () => {
  const scenario = await open({ account: 'acme' })
  const error = await scenario.fails('SIGN_REJECTED', { account: 'another' })
  expect(error.message).toContain('The OU of the CSR is')
  expect(error.hint).toContain('Check that account is the account of the host')
  scenario.expectNothingLeft()
})

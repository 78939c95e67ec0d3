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

  it.each([400, 495, 496, 409])(
    'HTTP %d: says so where it may want a certificate',
    async (status) => {
      const scenario = await open({ faults: [{ on: 'sign', kind: 'status', status }] })
      const { hint = '' } = await scenario.fails('SIGN_REJECTED')
      expect(hint.includes('demands a client certificate')).toBe(status !== 409)
    }
  )

  it('an unknown user token: SIGN_REFUSED, after one request', async () => {
    const scenario = await open()
    const inputs = { 'app-key': '', 'app-token': '', 'user-token': 'nobodys-token' }
    await scenario.fails('SIGN_REFUSED', inputs)
    expect(scenario.calls()).toEqual({ [SIGN]: 1 })
    scenario.expectNothingLeft()
  })

  it('the error quotes the answer, without the token in it', async () => {
    const scenario = await open()
    const message = `\u001b[31mkey ${scenario.sandbox.appToken}\n::error::has no role\u202e`
    scenario.sandbox.inject({ on: 'sign', kind: 'status', status: 403, body: { message } })
    const error = await scenario.fails('SIGN_REFUSED')
    expect(error.message).toContain('"[31mkey *** ::error::has no role"')
  })
})

describe('VTEX does not accept the request', () => {
  it('the host is another account’s: the error says so', async () => {
    const scenario = await open({ account: 'acme' })
    const error = await scenario.fails('SIGN_REJECTED', { account: 'another' })
    expect(error.message).toContain('The OU of the CSR is')
    expect(error.hint).toContain('Check that account is the account of the host')
    scenario.expectNothingLeft()
  })
})

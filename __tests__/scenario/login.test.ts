import { describe, expect, it } from '@jest/globals'
import { LOGIN, SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('a login that VTEX refuses', () => {
  it('wrong credentials: the run ends before anything is signed', async () => {
    const scenario = await open()
    const error = await scenario.fails('LOGIN_REFUSED', { 'app-token': 'a-token-of-another-key' })
    expect(error.message).toMatch(/HTTP 401, "WrongCredentials"\. Nothing was issued\./)
    expect(error.hint).toMatch(/^Check app-key and app-token/) // nothing odd about them is said
    expect(scenario.calls()).toEqual({ [LOGIN]: 1 })
    scenario.expectNothingLeft()
    expect(scenario.runner.state).toEqual({})
  })

  it.each([400, 401, 403, 495, 496])('HTTP %d: not repeated', async (status) => {
    const scenario = await open({ faults: [{ on: 'login', kind: 'status', status }] })
    const { hint = '' } = await scenario.fails('LOGIN_REFUSED')
    const aboutCertificate = ![401, 403].includes(status)
    expect(hint.includes('demands a client certificate')).toBe(aboutCertificate)
    expect(scenario.calls()).toEqual({ [LOGIN]: 1 })
  })

  it('nginx demands a certificate: the key pair is not blamed', async () => {
    const body =
      '<html>\r\n<head><title>400 No required SSL certificate was sent</title></head>\r\n' +
      '<body>\r\n<center><h1>400 Bad Request</h1></center></body></html>'
    const headers = { 'content-type': 'text/html', server: 'nginx/1.27.0' }
    const fault = { on: 'login', kind: 'status', status: 400, headers, body } as const
    const scenario = await open({ faults: [fault] })
    const { message, hint } = await scenario.fails('LOGIN_REFUSED')
    expect(message).toContain('HTTP 400, "400 No required SSL certificate was sent"')
    expect(message).toMatch(/^The host wants a client certificate for the login: /)
    expect(hint).not.toContain('app-key')
  })

  it('HTTP 200 with another authStatus: refused', async () => {
    const body = { authStatus: 'WrongCredentials', token: null }
    const scenario = await open({ faults: [{ on: 'login', kind: 'json', body }] })
    const error = await scenario.fails('LOGIN_REFUSED')
    expect(error.message).toContain('WrongCredentials')
    expect(scenario.calls()).toEqual({ [LOGIN]: 1 })
  })

  it('the answer repeats the token: it is not shown', async () => {
    const scenario = await open()
    const { appToken } = scenario.sandbox
    const body = { message: `no such token: ${appToken}` }
    scenario.sandbox.inject({ on: 'login', kind: 'status', status: 401, body })
    const error = await scenario.fails('LOGIN_REFUSED')
    expect(error.message).toContain('no such token: ***')
  })
})

describe('a login that fails', () => {
  it('HTTP 503: four attempts', async () => {
    const status = 503
    const scenario = await open({
      faults: [{ on: 'login', kind: 'status', status, times: 'always' }]
    })
    const error = await scenario.fails('VTEX_UNAVAILABLE')
    expect(scenario.calls()).toEqual({ [LOGIN]: 4 })
    expect(error.message.match(/HTTP \d+/g)).toEqual([`HTTP ${status}`]) // a cause is reported once
    expect(error.message).toContain('after 4 attempts with the same result')
    scenario.expectNothingLeft()
  })

  it('a reset: tried again, and the run succeeds', async () => {
    const scenario = await open({ faults: [{ on: 'login', kind: 'reset', times: 2 }] })
    await scenario.issue()
    expect(scenario.calls()).toMatchObject({ [LOGIN]: 3, [SIGN]: 1 })
    const waits = scenario.runner.infos.filter((line) => line.includes('Trying again'))
    expect(waits).toHaveLength(1) // the first time our own connections may have been too many
    expect(waits[0]).toMatch(
      /apptoken\/login: it hung up after the request was sent \(ECONNRESET\)\. Trying again/
    )
  })

  it('the network fails every time: the error counts the attempts', async () => {
    const scenario = await open({ faults: [{ on: 'login', kind: 'reset', times: 'always' }] })
    const error = await scenario.fails('NETWORK_RESET', { retries: '2' })
    expect(error.message.match(/it hung up/g)).toHaveLength(1)
    expect(error.message).toContain('All 4 attempts ended like that.') // one without the other connections
    expect(scenario.calls()).toEqual({ [LOGIN]: 4 })
  })
})

import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { LOGIN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const withUserToken = (userToken: string) => ({
  ...{ 'app-key': '', 'app-token': '', 'user-token': userToken }
})

it.each([
  ['TLSv1.2', 'requested'],
  ['TLSv1.2', 'not-requested'],
  ['TLSv1.3', 'requested'],
  ['TLSv1.3', 'not-requested']
] as const)('%s, mTLS is %s: the output says so', async (version, mode) => {
  const scenario = await open({ mode, tls: { minVersion: version, maxVersion: version } })
  await scenario.issue()
  expect(scenario.runner.outputs['mtls']).toBe(mode)
})

describe('no way to the server', () => {
  it('nothing listens on the port: NETWORK_UNREACHABLE, after four attempts', async () => {
    const scenario = await open()
    const url = `https://127.0.0.1:${await freePort()}`
    const error = await scenario.fails('NETWORK_UNREACHABLE', { 'base-url': url })
    expect(error.message.match(/the connection was refused \(ECONNREFUSED\)/g)).toHaveLength(1)
    expect(error.message).toContain('All 4 attempts ended like that.')
    expect(scenario.waits).toHaveLength(3)
  })

  it('the name does not exist (RFC 6761, .invalid): NETWORK_UNREACHABLE', async () => {
    const scenario = await open()
    const inputs = { 'base-url': 'https://vtex.invalid', retries: '0' }
    const error = await scenario.fails('NETWORK_UNREACHABLE', inputs)
    expect(error.message).toMatch(/DNS/)
  })
})

it('a connection that breaks before sign was sent, on every try: nothing was signed', async () => {
  const scenario = await open()
  scenario.sandbox.inject({ on: 'connection', kind: 'reset-handshake', times: 'always' })
  await scenario.fails('NETWORK_RESET', withUserToken(scenario.sandbox.userToken))
  expect(scenario.calls()).toEqual({})
  scenario.expectNothingLeft()
})

it('with more retries than time: all requests end with the run’s deadline', async () => {
  const scenario = await open({ faults: [{ on: 'login', kind: 'hang', times: 'always' }] })
  await scenario.fails('NETWORK_TIMEOUT', { timeout: '1', retries: '10' })
  // Eight requests' time in all, 8 s: three time-outs, and waits of 0.5 s and 3 s between them.
  expect(scenario.waits).toEqual([500, 3000])
  expect(scenario.calls()).toEqual({ [LOGIN]: 3 })
})

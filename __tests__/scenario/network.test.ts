import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import type { Fault, SandboxOptions } from '../../src/sandbox/server.ts'
import { LOGIN, SIGN, scenarioFactory } from './harness.ts'

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

describe('versions of TLS', () => {
  it.each([
    ['TLSv1.2', 'requested', 'requested'],
    ['TLSv1.2', 'not-requested', 'not-requested'],
    ['TLSv1.3', 'requested', 'requested'],
    ['TLSv1.3', 'not-requested', 'not-requested']
  ] as const)('%s and a server that is %s', async (version, mode, mtls) => {
    const scenario = await open({ mode, tls: { minVersion: version, maxVersion: version } })
    await scenario.issue()
    expect(scenario.runner.outputs['mtls']).toBe(mtls)
  })

  it('TLS 1.0 is refused', async () => {
    const tls: SandboxOptions['tls'] = {
      ...{ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
    }
    const scenario = await open({ tls })
    const error = await scenario.fails('NETWORK_TLS')
    expect(error.hint).toContain('TLS 1.2')
    expect(scenario.sandbox.seen).toEqual([])
  })
})

describe('no way to the server', () => {
  it('nothing listens on the port', async () => {
    const scenario = await open()
    const url = `https://127.0.0.1:${await freePort()}`
    const error = await scenario.fails('NETWORK_UNREACHABLE', { 'base-url': url })
    expect(error.message.match(/the connection was refused \(ECONNREFUSED\)/g)).toHaveLength(1)
    expect(error.message).toContain('All 4 attempts ended like that.')
    expect(scenario.waits).toHaveLength(3)
  })

  it('the name does not exist (RFC 6761, .invalid)', async () => {
    const scenario = await open()
    const inputs = { 'base-url': 'https://vtex.invalid', retries: '0' }
    const error = await scenario.fails('NETWORK_UNREACHABLE', inputs)
    expect(error.message).toMatch(/DNS/)
  })

  it('the server hangs up on every handshake', async () => {
    const faults: Fault[] = [{ on: 'connection', kind: 'reset-handshake', times: 'always' }]
    const scenario = await open({ faults })
    const error = await scenario.fails('NETWORK_RESET')
    expect(error.message).toContain('in the TLS handshake')
    expect(scenario.waits).toHaveLength(3)
    expect(scenario.sandbox.seen).toEqual([])
  })
})

describe('a connection that breaks before sign was sent', () => {
  it.each(['reset-connect', 'reset-handshake'] as const)('%s: is tried again', async (kind) => {
    const scenario = await open({ faults: [{ on: 'connection', kind, times: 2 }] })
    // Without the proof, whose connections are opened early and would take a fault, too.
    await scenario.issue({ ...withUserToken(scenario.sandbox.userToken), verify: 'false' })
    expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    expect(scenario.waits).toHaveLength(2)
    expect(scenario.sandbox.issued).toHaveLength(1)
  })

  it('on every try: the error says that nothing was signed', async () => {
    const scenario = await open()
    scenario.sandbox.inject({ on: 'connection', kind: 'reset-handshake', times: 'always' })
    await scenario.fails('NETWORK_RESET', withUserToken(scenario.sandbox.userToken))
    expect(scenario.calls()).toEqual({})
    scenario.expectNothingLeft()
  })
})

describe('time', () => {
  it('all requests of a run together end with the run’s deadline, whatever the retries', async () => {
    const scenario = await open({ faults: [{ on: 'login', kind: 'hang', times: 'always' }] })
    await scenario.fails('NETWORK_TIMEOUT', { timeout: '1', retries: '10' })
    // Eight requests' time in all, 8 s: three time-outs, and waits of 0.5 s and 3 s between them.
    expect(scenario.waits).toEqual([500, 3000])
    expect(scenario.calls()).toEqual({ [LOGIN]: 3 })
  })
})

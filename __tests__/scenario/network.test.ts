import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import type { Fault, SandboxOptions } from '../../src/sandbox/server.ts'
import { LOGIN, SIGN, storyteller } from './harness.ts'

const open = storyteller()

/** A port on which nobody listens. */
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
    const story = await open({ mode, tls: { minVersion: version, maxVersion: version } })
    await story.issue()
    expect(story.runner.outputs['mtls']).toBe(mtls)
  })

  it('TLS 1.0 is refused', async () => {
    const tls: SandboxOptions['tls'] = {
      ...{ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
    }
    const story = await open({ tls })
    const error = await story.fails('NETWORK_TLS')
    expect(error.hint).toContain('TLS 1.2')
    expect(story.sandbox.seen).toEqual([])
  })
})

describe('no way to the server', () => {
  it('nobody listens', async () => {
    const story = await open()
    const url = `https://127.0.0.1:${await freePort()}`
    const error = await story.fails('NETWORK_UNREACHABLE', { 'base-url': url })
    expect(error.message.match(/the connection was refused \(ECONNREFUSED\)/g)).toHaveLength(1)
    expect(error.message).toContain('All 4 attempts ended like that.')
    expect(story.waits).toHaveLength(3)
  })

  it('the name does not exist (RFC 6761, .invalid)', async () => {
    const story = await open()
    const inputs = { 'base-url': 'https://vtex.invalid', retries: '0' }
    const error = await story.fails('NETWORK_UNREACHABLE', inputs)
    expect(error.message).toMatch(/DNS/)
  })

  it('the server hangs up on every handshake', async () => {
    const faults: Fault[] = [{ on: 'connection', kind: 'reset-handshake', times: 'always' }]
    const story = await open({ faults })
    const error = await story.fails('NETWORK_RESET')
    expect(error.message).toContain('in the TLS handshake')
    expect(story.waits).toHaveLength(3)
    expect(story.sandbox.seen).toEqual([])
  })
})

describe('a connection that breaks before sign was sent', () => {
  it.each(['reset-connect', 'reset-handshake'] as const)('%s: is tried again', async (kind) => {
    const story = await open({ faults: [{ on: 'connection', kind, times: 2 }] })
    // Without the proof, whose connections are opened early and would take a fault, too.
    await story.issue({ ...withUserToken(story.sandbox.userToken), verify: 'false' })
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    expect(story.waits).toHaveLength(2)
    expect(story.sandbox.issued).toHaveLength(1)
  })

  it('for good: says that nothing was signed', async () => {
    const story = await open()
    story.sandbox.inject({ on: 'connection', kind: 'reset-handshake', times: 'always' })
    await story.fails('NETWORK_RESET', withUserToken(story.sandbox.userToken))
    expect(story.calls()).toEqual({})
    story.expectNothingLeft()
  })
})

describe('time', () => {
  it('all requests of a run together end with the run’s deadline, whatever the retries', async () => {
    const story = await open({ faults: [{ on: 'login', kind: 'hang', times: 'always' }] })
    await story.fails('NETWORK_TIMEOUT', { timeout: '1', retries: '10' })
    // Eight requests' time in all, 8 s: three time-outs, and waits of 0.5 s and 3 s between them.
    expect(story.waits).toEqual([500, 3000])
    expect(story.calls()).toEqual({ [LOGIN]: 3 })
  })
})

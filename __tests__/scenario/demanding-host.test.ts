/** Hosts that close every connection without a client certificate, those of login and sign too. */
import { describe, expect, it } from '@jest/globals'
import type { SandboxOptions } from '../../src/sandbox/server.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

const withUserToken = (userToken: string) => ({
  ...{ 'app-key': '', 'app-token': '', 'user-token': userToken }
})

const drop = { on: 'connection', kind: 'drop-without-certificate', times: 'always' } as const
const v12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const

const HOSTS: [what: string, options: SandboxOptions][] = [
  ['that ends the handshake, over TLS 1.2', { tls: { ...v12, rejectUnauthorized: true } }],
  ['that ends the handshake, over TLS 1.3', { tls: { rejectUnauthorized: true } }],
  ['that just resets, over TLS 1.2', { tls: v12, faults: [drop] }],
  ['that just resets, over TLS 1.3', { faults: [drop] }]
]

describe.each(HOSTS)('a host %s', (_, options) => {
  it.each(['login', 'sign'])('the %s: an error that names the certificate', async (call) => {
    const scenario = await open(options)
    const inputs = call === 'sign' ? withUserToken(scenario.sandbox.userToken) : {}
    const error = await scenario.issue(inputs).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: expect.stringMatching(/^NETWORK_(RESET|TLS)$/), // not SIGN_UNCERTAIN: no server read it
      hint: expect.stringContaining('demands a client certificate')
    })
    expect(scenario.waits.length).toBeLessThanOrEqual(call === 'sign' ? 0 : 1)
    expect(scenario.sandbox.seen).toEqual([])
  })
})

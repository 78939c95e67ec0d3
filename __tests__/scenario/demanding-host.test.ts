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
  it('the login error says that a certificate is demanded, after at most two attempts', async () => {
    const scenario = await open(options)
    const error = await scenario.issue().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: expect.stringMatching(/^NETWORK_(RESET|TLS)$/),
      hint: expect.stringContaining('demands a client certificate')
    })
    expect(scenario.waits.length).toBeLessThanOrEqual(1)
    expect(scenario.sandbox.seen).toEqual([])
  })

  it('sign is not uncertain: no server has read the request', async () => {
    const scenario = await open(options)
    const error = await scenario
      .issue(withUserToken(scenario.sandbox.userToken))
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: expect.stringMatching(/^NETWORK_(RESET|TLS)$/),
      hint: expect.stringContaining('demands a client certificate')
    })
    expect(scenario.waits).toEqual([])
    expect(scenario.sandbox.seen).toEqual([])
  })
})

/** Servers whose certificate is not to be trusted, and versions of TLS. */
import { describe, expect, it } from '@jest/globals'
import type { Calls } from './calls.ts'
import { faultRunner } from './fault-run.ts'

const run = faultRunner()

const TOKEN_ALONE = { 'app-key': '', 'app-token': '', 'user-token': 'a-user-token' }

const [section, phase] = ['network', 'handshake'] as const

describe('a server that is not trusted is told nothing', () => {
  it.each([
    ['expired', 'that is expired', 'CERT_HAS_EXPIRED'],
    ['another-host', 'for another host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', 'that is self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT']
  ] as const)('its certificate is %s', async (flaw, which, reason) => {
    const fault = `a server certificate ${which}`
    await run({
      ...{ section, fault, phase, outcome: 'NETWORK_TLS', calls: {}, says: new RegExp(reason) },
      ...{ server: { tls: { flaw } }, inputs: { retries: '1' } }
    })
  })

  it('its certificate is of a CA that nobody named', async () => {
    const fault = 'a server certificate of an unknown CA'
    const inputs = { 'server-ca-file': '', retries: '1' }
    await run({ section, fault, phase, outcome: 'NETWORK_TLS', calls: {}, inputs })
  })
})

describe('a server that demands a client certificate before there can be one', () => {
  it.each([
    ['TLSv1.2', 'login', {}],
    ['TLSv1.3', 'login', {}],
    ['TLSv1.2', 'sign', TOKEN_ALONE],
    ['TLSv1.3', 'sign', TOKEN_ALONE]
  ] as const)('%s, the first call is %s: nothing was made', async (version, call, inputs) => {
    const tls = { minVersion: version, maxVersion: version, rejectUnauthorized: true }
    const fault = `${version.replace('v', ' ')}, a certificate demanded for the ${call}`
    const says = /TLS alert \d+, \w+\. .*demands a client certificate for this call already/
    await run({
      ...{ section, fault, phase, outcome: 'NETWORK_TLS', calls: {}, server: { tls } },
      ...{ inputs, says }
    })
  })
})

describe('versions of TLS', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('%s is fine, proof and all', async (version) => {
    const server = { tls: { minVersion: version, maxVersion: version } }
    const calls: Calls = { login: 1, sign: 1, validate: 1, revoke: 1 }
    const fault = `${version.replace('v', ' ')} only`
    const { main } = await run({ section, fault, phase, outcome: 'ok', calls, server })
    expect(main.outputs['mtls']).toBe('enforced')
  })

  it.each(['TLSv1', 'TLSv1.1'] as const)('%s is refused', async (version) => {
    // Without the level OpenSSL would not even offer to speak it: the server's refusal, not ours
    const ciphers = 'DEFAULT@SECLEVEL=0'
    const server = { tls: { minVersion: version, maxVersion: version, ciphers } }
    const fault = `TLS ${version === 'TLSv1' ? '1.0' : '1.1'} only`
    const says = /TLS 1\.2 or newer/
    await run({ section, fault, phase, outcome: 'NETWORK_TLS', calls: {}, server, says })
  })
})

/** Connections that are reset at every stage, servers that are not trusted, versions of TLS. */
import type { ConnectionFault, Fault } from '../../../src/sandbox/faults.ts'
import type { Sandbox } from '../../../src/sandbox/server.ts'
import { ALL_CALLS, type FaultCase } from '../fault-case.ts'

const section = 'network' as const
const retries = '1'

const RESETS: [ConnectionFault['kind'], when: string, phase: string][] = [
  ['reset-connect', 'before the handshake', 'connect'],
  ['reset-handshake', 'in the handshake', 'handshake'],
  ['reset-after-handshake', 'after the handshake', 'login']
]

const resets = RESETS.flatMap(([kind, when, phase]): FaultCase[] => {
  const always: Fault = { on: 'connection', kind, times: 'always' }
  const withUserToken = ({ userToken }: Sandbox) => ({
    ...{ 'app-key': '', 'app-token': '', 'user-token': userToken, retries: '3' }
  })
  return [
    {
      ...{ section, fault: `reset ${when}`, phase, outcome: 'NETWORK_RESET', calls: {} },
      ...{ server: { faults: [always] }, inputs: { retries } }
    },
    {
      ...{ section, fault: `reset ${when}`, phase: 'revoke', outcome: 'ok, warned' },
      ...{ beforePost: always, inputs: { retries }, certificates: 1 },
      calls: { ...ALL_CALLS, revoke: 0 }
    },
    {
      // With a user token `sign` is the first request. Nothing was sent, so it is tried again.
      ...{ section, fault: `reset once, ${when}`, phase: 'sign', outcome: 'ok' },
      ...{ server: { faults: [{ on: 'connection', kind }] }, inputs: withUserToken },
      calls: { ...ALL_CALLS, login: 0 }
    }
  ]
})

const resetOnce = (['login', 'validate', 'revoke'] as const).map((on): FaultCase => {
  const shown = on === 'validate' ? { certificate: 'shown' } : {}
  return {
    ...{ section, fault: 'reset once, after the request was sent', phase: on, outcome: 'ok' },
    ...{ server: { faults: [{ on, kind: 'reset', ...shown } as Fault] }, inputs: { retries } },
    calls: { ...ALL_CALLS, [on]: 2 }
  }
})

/** A server that is not trusted is sent nothing. */
const untrusted = (
  [
    ['expired', 'that is expired', /has expired \(CERT_HAS_EXPIRED\).*clock/],
    [
      ...(['another-host', 'for another host'] as const),
      /not for 127\.0\.0\.1, but for another\.invalid \(ERR_TLS_CERT_ALTNAME_INVALID\).*account/
    ],
    [
      ...(['self-signed', 'that is self-signed'] as const),
      /not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\).*server-ca-file/
    ]
  ] as const
).map(([flaw, which, says]): FaultCase => {
  return {
    ...{ section, fault: `a server certificate ${which}`, phase: 'handshake', says },
    ...{ outcome: 'NETWORK_TLS', calls: {}, server: { tls: { flaw } }, inputs: { retries } }
  }
})

const UNKNOWN_CA: FaultCase = {
  ...{ section, fault: 'a server certificate of an unknown CA', phase: 'handshake' },
  ...{ outcome: 'NETWORK_TLS', calls: {}, inputs: { 'server-ca-file': '', retries } }
}

const USER_TOKEN = { 'app-key': '', 'app-token': '', 'user-token': 'a-user-token' }

/** A server that demands a client certificate before there can be one. */
const demanding = (
  [
    ['TLSv1.2', 'login', {}],
    ['TLSv1.3', 'login', {}],
    ['TLSv1.2', 'sign', USER_TOKEN],
    ['TLSv1.3', 'sign', USER_TOKEN]
  ] as const
).map(([version, call, inputs]): FaultCase => {
  const tls = { minVersion: version, maxVersion: version, rejectUnauthorized: true }
  return {
    section,
    fault: `${version.replace('v', ' ')}, a certificate demanded for the ${call}`,
    ...{ phase: 'handshake', outcome: 'NETWORK_TLS', calls: {}, server: { tls }, inputs },
    says: /TLS alert \d+, \w+\. .*demands a client certificate for this call cannot be used/
  }
})

const supported = (['TLSv1.2', 'TLSv1.3'] as const).map((version): FaultCase => {
  const tls = { minVersion: version, maxVersion: version }
  const fault = `${version.replace('v', ' ')} only`
  return { section, fault, phase: 'handshake', outcome: 'ok', calls: ALL_CALLS, server: { tls } }
})

const unsupported = (['TLSv1', 'TLSv1.1'] as const).map((version): FaultCase => {
  // At OpenSSL's usual level the server itself would not speak it; here the client refuses.
  const tls = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }
  return {
    ...{ section, fault: `TLS ${version === 'TLSv1' ? '1.0' : '1.1'} only`, phase: 'handshake' },
    ...{ outcome: 'NETWORK_TLS', calls: {}, server: { tls }, says: /TLS 1\.2 or newer/ }
  }
})

export const CONNECTIONS = [
  ...resets,
  ...resetOnce,
  ...[...untrusted, UNKNOWN_CA, ...demanding],
  ...[...supported, ...unsupported]
]

import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import {
  networkError,
  type NetworkError,
  type Stage,
  TIMED_OUT
} from '../../../src/http/network-error.ts'
import type { Proxy } from '../../../src/http/proxy.ts'
import { TOO_LARGE } from '../../../src/http/unusable-response.ts'
import { adviceOn, requestFailed } from '../../../src/vtex/network-advice.ts'

const PROXY: Proxy = {
  url: new URL('http://proxy.example:3128'),
  name: 'proxy.example:3128',
  authorization: undefined
}

function failure(
  cause: unknown,
  stage: Stage = 'exchange',
  proxy: Proxy | undefined = undefined
): NetworkError {
  const url = new URL('https://acme.example')
  return networkError(cause, { url, proxy, partialBody: '', stage, timeoutMs: 15_000 })
}

const coded = (code: string) => Object.assign(new Error('something'), { code })
const alerted = (alert: number) =>
  Object.assign(new Error(`SSL alert number ${alert}`), { code: 'EPROTO' })

describe('advice by the kind of failure', () => {
  it.each([
    ['ENOTFOUND', 'connect', /account name, base-url/],
    ['ECONNRESET', 'exchange', /limit on connections or the server itself hung up/],
    [
      'ECONNRESET',
      'client-auth',
      /^A host that demands a client certificate.*limit on connections/
    ],
    ['ESOMETHINGNEW', 'client-auth', /the server itself hung up/],
    ['EPROTO', 'handshake', /TLS 1\.2/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'handshake', /^(?!.*server-ca-file).*base-url/],
    ['CERT_HAS_EXPIRED', 'handshake', /^(?!.*server-ca-file).*clock/],
    ['CERT_NOT_YET_VALID', 'handshake', /^(?!.*server-ca-file).*clock/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'handshake', /give its CA with server-ca-file/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'handshake', /give its CA with server-ca-file/],
    ['HPE_INVALID_CONSTANT', 'exchange', /other than VTEX’s API/]
  ] as const)('%s, stage %s: the advice for it', (code, stage, advice) => {
    expect(adviceOn(failure(coded(code), stage))).toMatch(advice)
  })

  it('a response that is too large: another server may have answered', () => {
    expect(adviceOn(failure(TOO_LARGE))).toContain('other than VTEX’s API')
  })

  it('a server of HTTP/2 alone: HTTP/1.1 has to be allowed', () => {
    const rawPacket = Buffer.from('000006040000000000000400ffffff', 'hex')
    const cause = Object.assign(coded('HPE_INVALID_CONSTANT'), { rawPacket })
    expect(adviceOn(failure(cause))).toContain('HTTP/1.1')
  })
})

describe('advice by TLS alert', () => {
  it.each([
    [40, /TLS 1\.2.*demands a client certificate/],
    [42, /^A host that demands a client certificate/],
    [49, /certain addresses/],
    [51, /opens or changes TLS/],
    [70, /^(?!.*certificate).*TLS 1\.2/],
    [80, /failed on its own/],
    [112, /does not serve this host name/],
    [116, /^A host that demands a client cert/],
    [120, /ALPN/],
    [200, /opens or changes TLS/]
  ])('%d: the advice for it', (alert, advice) => {
    expect(adviceOn(failure(alerted(alert), 'handshake'))).toMatch(advice)
  })
})

it('no answer in time through a proxy: the hint about the proxy is kept', () => {
  const slow = failure(TIMED_OUT, 'connect', PROXY)
  expect(adviceOn(slow)).toContain('HTTPS_PROXY names proxy.example:3128')
  expect(adviceOn(failure(TIMED_OUT, 'exchange', PROXY))).toContain('raise timeout')
})

describe('the error that is thrown', () => {
  const refused = failure(coded('ECONNREFUSED'), 'connect')

  it('one attempt: the code, the advice and the failure as its cause', () => {
    const error = requestFailed(refused, [refused.reason])
    const { code, message } = refused
    expect(error).toMatchObject({ code, message, hint: adviceOn(refused), cause: refused })
  })

  it('several attempts: all are listed', () => {
    const error = requestFailed(refused, ['HTTP 503', refused.reason])
    expect(error.message).toBe(`${refused.message} Attempts: HTTP 503; ${refused.reason}.`)
  })
})

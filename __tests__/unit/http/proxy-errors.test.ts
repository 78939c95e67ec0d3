import '../../scenario/node-realm.ts'
import { createServer as createWebServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { networkError } from '../../../src/http/network-error.ts'
import { type Proxy, findProxy } from '../../../src/http/proxy.ts'
import { ProxyError } from '../../../src/http/proxy-errors.ts'
import { head, ProxiedCalls, startProxy } from './proxies.ts'

const HOST = new URL('https://acme.example')
const calls = new ProxiedCalls()
const endings: (() => void)[] = []
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterEach(() => {
  calls.close()
  for (const end of endings.splice(0)) end()
})
afterAll(() => sandbox.close())

async function startWebServer(): Promise<string> {
  const server = createWebServer().listen(0, '127.0.0.1')
  endings.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a proxy that wants a login', () => {
  const wanted = (...challenges: string[]) =>
    head('407 Proxy Authentication Required', ...challenges.map((c) => `Proxy-Authenticate: ${c}`))

  it.each([
    ['names Basic', ['Basic realm="proxy"']],
    ['names Basic among others', ['Negotiate', 'NTLM', 'Basic realm="NTLM, Digest"']],
    ['names Basic in one line with others', ['Digest realm="a, b", nonce="c", basic realm="d"']],
    ['names nothing', []],
    ['names what is not known', ['Hobo result="x"']]
  ])('when it %s: HTTPS_PROXY has to hold one', async (_, challenges) => {
    const { code, reason, hint, isPermanent } = await calls.failureOn(wanted(...challenges))
    expect(code).toBe('NETWORK_PROXY')
    expect(reason).toBe('the proxy PROXY wants a user name and a password (HTTP 407)')
    expect(hint).toContain('Write http://user:password@host:port')
    expect(isPermanent).toBe(true)
  })

  it.each([
    ['NTLM or Negotiate', ['Negotiate', 'NTLM']],
    ['NTLM', ['NTLM realm="Basic, Basic"']],
    ['Digest', ['Digest realm="x", Basic-like="y", qop="auth"']],
    ['Kerberos', ['kerberos']]
  ])('by %s alone: the hint says that only Basic is supported', async (list, challenges) => {
    for (const credentials of ['', 'me:secret-1@']) {
      const { reason, hint, isPermanent } = await calls.failureOn(
        wanted(...challenges),
        credentials
      )
      expect(reason).toBe(`the proxy PROXY wants a login by ${list} (HTTP 407)`)
      expect(hint).toMatch(/Only Basic is supported.*cntlm or px.*NO_PROXY/)
      expect(`${reason} ${hint}`).not.toMatch(/secret-1|realm/)
      expect(isPermanent).toBe(true)
    }
  })

  it.each(['407 No', '401 Unauthorized'])('refusing ours, %s: it says so', async (status) => {
    const { reason, hint, isPermanent } = await calls.failureOn(head(status), 'me:secret-1@')
    expect(reason).toBe(
      `the proxy PROXY does not take the credentials (HTTP ${status.slice(0, 3)})`
    )
    expect(hint).toContain('Check the user name and the password in HTTPS_PROXY')
    expect(`${reason} ${hint}`).not.toContain('secret-1')
    expect(isPermanent).toBe(true)
  })
})

describe('a proxy that opens no tunnel', () => {
  it.each([
    ['403 Forbidden', 'the proxy allows this host', true],
    ['302 Found', 'the proxy allows this host', true],
    ['408 Request Timeout', 'the proxy allows this host', false],
    ['429 Too Many Requests', 'the proxy allows this host', false],
    ['502 Bad Gateway', 'the proxy can reach this host', false],
    ['503 Service Unavailable', 'the proxy can reach this host', false]
  ])('HTTP %s: the code and the advice for it', async (status, advice, final) => {
    const told = await calls.failureOn(head(status))
    expect(told).toMatchObject({ code: 'NETWORK_PROXY', stage: 'connect' })
    expect(told.reason).toBe(`the proxy PROXY did not open a tunnel (HTTP ${status.slice(0, 3)})`)
    expect(told.hint).toContain(advice)
    expect(told.isPermanent).toBe(final)
  })
})

describe('what is no proxy', () => {
  it.each([
    '400 Bad Request',
    '404 Not Found',
    '405 Method Not Allowed',
    '501 Unsupported method (CONNECT)'
  ])('a web server that answers %s: NETWORK_PROXY, which is permanent', async (status) => {
    const told = await calls.failureOn(head(status))
    expect(told).toMatchObject({ code: 'NETWORK_PROXY', stage: 'connect' })
    expect(told.reason).toBe(
      `there is no proxy at PROXY that opens a tunnel (HTTP ${status.slice(0, 3)})`
    )
    expect(told.hint).toContain('Check the host and the port in HTTPS_PROXY')
    expect(told.isPermanent).toBe(true)
  })

  it('a web server of Node’s, which hangs up: NETWORK_PROXY', async () => {
    const name = await startWebServer()
    const { code, reason, hint } = await calls.failureBy(`http://${name}`)
    expect(code).toBe('NETWORK_PROXY')
    expect(reason).toBe(
      `the proxy ${name} did not open a tunnel: it hung up while connecting (ECONNRESET)`
    )
    expect(hint).toContain('Check the host and the port in HTTPS_PROXY')
  })

  it.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
    ['TLS', '\x15\x03\x01\x00\x02\x02\x46']
  ])('a server that speaks %s: the hint says what https:// is for', async (_, answer) => {
    const { reason, hint, isPermanent } = await calls.failureOn(answer)
    expect(reason).toMatch(/^there is no HTTP proxy at PROXY: its answer is not HTTP \(HPE_\w+\)$/)
    expect(hint).toContain('https:// is for a proxy that speaks TLS itself')
    expect(isPermanent).toBe(true)
  })

  it('nothing listens there: NETWORK_PROXY, which may pass', async () => {
    const { close, name } = await startProxy(() => undefined)
    close()
    const error = await calls.failureBy(`http://me:secret-1@${name}`)
    expect(error.reason).toBe(
      `the proxy ${name} did not open a tunnel: the connection was refused (ECONNREFUSED)`
    )
    expect(error).toMatchObject({ code: 'NETWORK_PROXY', isPermanent: false })
    expect(`${error.message} ${error.hint}`).not.toContain('secret-1')
  })

  it('an unknown name: NETWORK_PROXY', async () => {
    const { code, reason } = await calls.failureBy('http://proxy.invalid:3128')
    expect(code).toBe('NETWORK_PROXY')
    expect(reason).toMatch(
      /^the proxy proxy\.invalid:3128 did not open a tunnel: .*\((ENOTFOUND|EAI_AGAIN)\)$/
    )
  })
})

describe('the TLS of a proxy', () => {
  it('a certificate that is not trusted: NETWORK_PROXY, even if server-ca-file has its CA', async () => {
    const { host } = new URL(sandbox.baseUrl)
    const { code, reason, hint, isPermanent } = await calls.failureBy(`https://${host}`)
    expect(code).toBe('NETWORK_PROXY')
    expect(reason).toMatch(
      /^the proxy \S+ did not open a tunnel: its certificate is not trusted \(\w+\)$/
    )
    expect(reason).toContain(host)
    expect(hint).toMatch(/NODE_EXTRA_CA_CERTS.*server-ca-file is not used for a proxy/)
    expect(isPermanent).toBe(true)
  })

  it('plain HTTP at an https:// address: the hint says so', async () => {
    const name = await startWebServer()
    const { code, reason, hint } = await calls.failureBy(`https://${name}`)
    expect(code).toBe('NETWORK_PROXY')
    expect(reason).toContain(`the proxy ${name} did not open a tunnel: TLS failed`)
    expect(hint).toContain('http:// for any other')
  })

  it('plain HTTP at an https:// address, and no answer: the hint says so', async () => {
    const silent = await startProxy(() => undefined)
    endings.push(() => silent.close())
    const { code, hint } = await calls.failureBy(`https://${silent.name}`, 300)
    expect(code).toBe('NETWORK_TIMEOUT')
    expect(hint).toContain(`HTTPS_PROXY names ${silent.name}`)
    expect(hint).toContain('Write http:// if the proxy speaks no TLS itself.')
  })

  const proxy = findProxy(HOST, { HTTPS_PROXY: 'https://proxy.example' }, '24.5.0') as Proxy
  const told = (code: string) => {
    const cause = Object.assign(new Error('SSL alert number 116'), { code })
    const context = { url: HOST, proxy, stage: 'connect', partialBody: '' } as const
    return networkError(new ProxyError(proxy, { cause }), { ...context, timeoutMs: 1000 })
  }

  it.each([
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'as the certificate of the proxy has it'],
    ['CERT_HAS_EXPIRED', 'has to be renewed'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'NODE_EXTRA_CA_CERTS']
  ])('%s: advice of its own', (code, advice) => {
    expect(told(code)).toMatchObject({ code: 'NETWORK_PROXY', isPermanent: true })
    expect(told(code).hint).toContain(advice)
  })

  it('its TLS alert: not one about our certificate', () => {
    const { code, alert, reason } = told('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')
    expect({ code, alert }).toEqual({ code: 'NETWORK_PROXY', alert: undefined })
    expect(reason).toContain('the proxy proxy.example:443')
  })
})

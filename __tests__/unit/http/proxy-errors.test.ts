import '../../scenario/node-realm.ts'
import { createServer as createWebServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { networkError } from '../../../src/http/network-error.ts'
import { type Proxy, findProxy } from '../../../src/http/proxy.ts'
import { ProxyError } from '../../../src/http/proxy-errors.ts'
import { ProxiedCalls, startProxy } from './proxies.ts'

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

describe('what is no proxy', () => {
  it('a web server of Node’s, which hangs up', async () => {
    const server = createWebServer().listen(0, '127.0.0.1')
    endings.push(() => server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
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
  ])('a server that speaks %s', async (_, answer) => {
    const { reason, hint, isPermanent } = await calls.failureOn(answer)
    expect(reason).toMatch(/^there is no HTTP proxy at PROXY: its answer is not HTTP \(HPE_\w+\)$/)
    expect(hint).toContain('https:// is for a proxy that speaks TLS itself')
    expect(isPermanent).toBe(true)
  })

  it('nothing listens there', async () => {
    const { close, name } = await startProxy(() => undefined)
    close()
    const error = await calls.failureBy(`http://me:secret-1@${name}`)
    expect(error.reason).toBe(
      `the proxy ${name} did not open a tunnel: the connection was refused (ECONNREFUSED)`
    )
    expect(error).toMatchObject({ code: 'NETWORK_PROXY', isPermanent: false })
    expect(`${error.message} ${error.hint}`).not.toContain('secret-1')
  })

  it('an unknown name', async () => {
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
    const web = createWebServer().listen(0, '127.0.0.1')
    endings.push(() => web.close())
    await new Promise((resolve) => web.once('listening', resolve))
    const name = `127.0.0.1:${(web.address() as AddressInfo).port}`
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
  ])('has advice of its own for %s', (code, advice) => {
    expect(told(code)).toMatchObject({ code: 'NETWORK_PROXY', isPermanent: true })
    expect(told(code).hint).toContain(advice)
  })

  it('its TLS alert is not one about our certificate', () => {
    const { code, alert, reason } = told('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')
    expect({ code, alert }).toEqual({ code: 'NETWORK_PROXY', alert: undefined })
    expect(reason).toContain('the proxy proxy.example:443')
  })
})

import '../../scenario/node-realm.ts'
import { afterEach, describe, expect, it } from '@jest/globals'
import { head, ProxiedCalls } from './proxies.ts'

const calls = new ProxiedCalls()
afterEach(() => calls.close())

describe('a proxy that wants a login', () => {
  const wanted = (...challenges: string[]) =>
    head('407 Proxy Authentication Required', ...challenges.map((c) => `Proxy-Authenticate: ${c}`))

  it.each([
    ['names Basic', ['Basic realm="proxy"']],
    ['names Basic among others', ['Negotiate', 'NTLM', 'Basic realm="NTLM, Digest"']],
    ['names Basic in one line with others', ['Digest realm="a, b", nonce="c", basic realm="d"']],
    ['names nothing', []],
    ['names what is not known', ['Hobo result="x"']]
  ])('and %s: HTTPS_PROXY has to hold one', async (_, challenges) => {
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
  ])('by %s alone cannot be given one, whatever HTTPS_PROXY holds', async (list, challenges) => {
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

  it.each(['407 No', '401 Unauthorized'])('and does not take ours: %s', async (status) => {
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
  ])('but answers %s', async (status, advice, final) => {
    const told = await calls.failureOn(head(status))
    expect(told).toMatchObject({ code: 'NETWORK_PROXY', stage: 'connect' })
    expect(told.reason).toBe(`the proxy PROXY did not open a tunnel (HTTP ${status.slice(0, 3)})`)
    expect(told.hint).toContain(advice)
    expect(told.isPermanent).toBe(final)
  })
})

describe('what is no proxy', () => {
  it.each([
    ['400 Bad Request', true],
    ['404 Not Found', true],
    ['405 Method Not Allowed', true],
    ['501 Unsupported method (CONNECT)', true]
  ])('but a web server: %s', async (status, final) => {
    const told = await calls.failureOn(head(status))
    expect(told).toMatchObject({ code: 'NETWORK_PROXY', stage: 'connect' })
    expect(told.reason).toBe(
      `there is no proxy at PROXY that opens a tunnel (HTTP ${status.slice(0, 3)})`
    )
    expect(told.hint).toContain('Check the host and the port in HTTPS_PROXY')
    expect(told.isPermanent).toBe(final)
  })
})

import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import {
  networkError,
  type NetworkError,
  type Stage,
  TIMED_OUT
} from '../../../src/vtex/network-error.ts'

const PROXY = 'http://proxy.example:3128'

interface Given {
  stage?: Stage
  proxy?: string
}

function classify(cause: unknown, { stage = 'exchange', proxy }: Given = {}): NetworkError {
  const url = new URL('https://acme.example')
  return networkError(cause, { stage, url, proxy, received: '', timeoutMs: 15_000 })
}

function nodeError(code: string, more: object = {}): Error {
  return Object.assign(new Error(`something with ${code}`), { code }, more)
}

describe('a proxy', () => {
  const unreachable = { hostname: 'proxy.example' }

  it('that cannot be found is its own error', () => {
    const cause = nodeError('ENOTFOUND', unreachable)
    expect(classify(cause, { proxy: PROXY }).code).toBe('NETWORK_PROXY')
    expect(classify(cause).code).toBe('NETWORK_UNREACHABLE')
  })

  it('that refuses the connection is its own error', () => {
    const refused = (port: number) => nodeError('ECONNREFUSED', { address: '10.0.0.1', port })
    expect(classify(refused(3128), { proxy: PROXY }).code).toBe('NETWORK_PROXY')
    expect(classify(refused(80), { proxy: 'http://proxy.example' }).code).toBe('NETWORK_PROXY')
    const url = new URL('https://acme.example:8443')
    const context = {
      stage: 'connect',
      url,
      proxy: 'https://proxy.example',
      received: '',
      timeoutMs: 1
    } as const
    expect(networkError(refused(443), context).code).toBe('NETWORK_PROXY')
  })

  it('that refuses the connection at each of its addresses is, too', () => {
    const refused = nodeError('ECONNREFUSED', { address: '::1', port: 3128 })
    const cause = new AggregateError([refused, refused])
    expect(classify(cause, { proxy: PROXY }).code).toBe('NETWORK_PROXY')
    expect(classify(cause).code).toBe('NETWORK_UNREACHABLE')
  })

  it.each([
    [407, 'the proxy does not take the credentials (HTTP 407)', 'user name and the password'],
    [401, 'the proxy does not take the credentials (HTTP 401)', 'user name and the password'],
    [403, 'the proxy did not open a tunnel (HTTP 403)', 'allows this host'],
    [NaN, 'the proxy could not be reached or did not open a tunnel', 'allows this host'],
    [2e20, 'the proxy could not be reached or did not open a tunnel', 'allows this host']
  ])('that answers %d instead of opening a tunnel says so', (statusCode, brief, hint) => {
    const error = classify(nodeError('ERR_PROXY_TUNNEL', { statusCode }), { proxy: PROXY })
    expect(error).toMatchObject({ code: 'NETWORK_PROXY', brief })
    expect(error.hint).toContain(hint)
    expect(error.final).toBe(statusCode < 500)
  })

  it('may be what does not answer, as long as there is no connection', () => {
    expect(classify(TIMED_OUT, { stage: 'connect', proxy: PROXY }).hint).toContain('the proxy, or')
    for (const given of [{ stage: 'connect' }, { stage: 'exchange', proxy: PROXY }] as const) {
      expect(classify(TIMED_OUT, given).hint).not.toContain('proxy')
    }
  })

  it('is not blamed for the server’s own trouble', () => {
    const cause = nodeError('ENOTFOUND', { hostname: 'acme.example' })
    expect(classify(cause, { proxy: PROXY }).code).toBe('NETWORK_UNREACHABLE')
    expect(classify(nodeError('ECONNRESET'), { proxy: PROXY }).code).toBe('NETWORK_RESET')
    expect(classify(nodeError('ECONNREFUSED', { port: 443 }), { proxy: PROXY }).code).toBe(
      'NETWORK_UNREACHABLE'
    )
  })

  it('whose address is not one does not hide the error', () => {
    expect(classify(nodeError('ENOTFOUND'), { proxy: 'not an address' }).code).toBe(
      'NETWORK_UNREACHABLE'
    )
  })

  it('is never shown with its password', () => {
    const proxy = 'http://user:hunter2@proxy.example:3128'
    const { message, hint } = classify(nodeError('ENOTFOUND', unreachable), { proxy })
    expect(`${message} ${hint}`).not.toContain('hunter2')
  })
})

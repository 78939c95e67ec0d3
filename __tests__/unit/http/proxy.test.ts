import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { proxyAddress, findProxy } from '../../../src/http/proxy.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const URL_OF_HOST = new URL('https://acme.gateway.test')
const NODE = '24.5.0'
const read = (HTTPS_PROXY: string) => findProxy(URL_OF_HOST, { HTTPS_PROXY }, NODE)

describe('a proxy’s address', () => {
  const unusable = [
    'http://[',
    'proxy:3128',
    'socks5://proxy:1080',
    ' http://proxy',
    'http://'
  ].concat('http://a:%@b', '\n', 'http://pro\nxy', 'http://proxy:70000', 'httpx://proxy')

  it.each(unusable)('that cannot be used, %j: an error', (address) => {
    const told = { code: 'NETWORK_PROXY', hint: 'Write http://host:port.' }
    expect(() => read(address)).toThrow(expect.objectContaining(told))
  })

  it.each([
    ['http://proxy:3128', 'proxy:3128'],
    ['http://proxy', 'proxy:80'],
    ['HTTP://Proxy:3128', 'proxy:3128'],
    ['hTTps://proxy', 'proxy:443'],
    ['http://me:p%40ss@[::1]:3128', '[::1]:3128'],
    ['http://proxy:3128/path', 'proxy:3128']
  ])('%s: shown as %s', (address, name) => {
    expect(read(address)?.name).toBe(name)
  })

  it.each([
    ['http://me:p%40ss@proxy', 'me:p@ss'],
    ['http://me@proxy', 'me:'],
    ['http://:secret@proxy', ':secret'],
    ['http://m%C3%A9:%3A@proxy', 'mé::']
  ])('%s: the credentials are %s', (address, credentials) => {
    const basic = Buffer.from(credentials).toString('base64')
    expect(read(address)?.authorization).toBe(`Basic ${basic}`)
  })

  it('without credentials: no authorization', () => {
    expect(read('http://proxy')?.authorization).toBeUndefined()
  })
})

describe('which proxy is used', () => {
  const [small, capital] = ['http://small', 'http://capital']

  it.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['none is set', {}, undefined],
    ['it is empty', { HTTPS_PROXY: '' }, undefined],
    ['both are set: the small spelling', { https_proxy: small, HTTPS_PROXY: capital }, small],
    ['the small one is empty', { https_proxy: '', HTTPS_PROXY: capital }, capital],
    ['it is for other protocols', { HTTP_PROXY: capital, ALL_PROXY: capital }, undefined],
    ['NO_PROXY exempts the host', { HTTPS_PROXY: capital, NO_PROXY: 'gateway.test' }, undefined],
    ['it exempts another', { HTTPS_PROXY: capital, NO_PROXY: 'other.test' }, capital],
    ['no_proxy, too', { HTTPS_PROXY: capital, no_proxy: '.other.test', NO_PROXY: '*' }, capital],
    ['no_proxy is empty', { HTTPS_PROXY: capital, no_proxy: '', NO_PROXY: '*' }, undefined]
  ])('when %s', (_, env, expected) => {
    expect(proxyAddress(URL_OF_HOST, env)).toBe(expected)
  })
})

describe('a proxy that is not used for this host', () => {
  it('with an unusable address: no error', () => {
    const proxyEnv = { HTTPS_PROXY: 'socks5://[', NO_PROXY: 'gateway.test' }
    expect(findProxy(URL_OF_HOST, proxyEnv, NODE)).toBeUndefined()
    const options = { baseUrl: URL_OF_HOST, trust: new TrustStore(undefined) }
    expect(() => new HttpsClient({ ...options, proxyEnv }).close()).not.toThrow()
    const used = { HTTPS_PROXY: 'socks5://[', NO_PROXY: 'other.test' }
    expect(() => new HttpsClient({ ...options, proxyEnv: used })).toThrow('no usable address')
  })
})

describe('a Node that is too old for a proxy', () => {
  const env = { HTTPS_PROXY: 'http://proxy:3128' }

  it.each(['24.0.0', '24.4.1', '20.19.4', '22.21.1'])(
    '%s: the error names a runner that is new enough',
    (node) => {
      const failure = () => findProxy(URL_OF_HOST, env, node)
      expect(failure).toThrow(`Node ${node} is too old`)
      const hint = expect.stringContaining('Update the runner to 2.328.0 or newer')
      expect(failure).toThrow(expect.objectContaining({ code: 'NETWORK_PROXY', hint }))
    }
  )

  it.each(['24.5.0', '24.10.0', '25.0.0', '26.1.0'])('%s: no error', (node) => {
    expect(findProxy(URL_OF_HOST, env, node)?.name).toBe('proxy:3128')
  })

  it('without a proxy: no error', () => {
    expect(findProxy(URL_OF_HOST, {}, '24.4.1')).toBeUndefined()
    expect(findProxy(URL_OF_HOST, { ...env, NO_PROXY: 'gateway.test' }, '24.4.1')).toBeUndefined()
  })
})

/** Which proxy is used where the environment names several, and where none is. */
import { beforeEach, describe, expect, it } from '@jest/globals'
import {
  type Environment,
  expectAllThrough,
  expectWhole,
  proxyWorld,
  runJobLife
} from './proxied.ts'
import type { Proxy } from './tinyproxy.ts'

const UNREACHABLE_PROXY = 'http://127.0.0.1:9'
const world = proxyWorld()
let proxy: Proxy

beforeEach(async () => {
  proxy = await world.start()
})

describe('of two settings the right one counts', () => {
  it.each<[string, (url: string) => Environment]>([
    [
      'the small spelling wins, as in Node and curl',
      (https_proxy) => ({ https_proxy, HTTPS_PROXY: UNREACHABLE_PROXY })
    ],
    ['but not where it is empty', (HTTPS_PROXY) => ({ https_proxy: '', HTTPS_PROXY })],
    ['whatever the case of its scheme', (url) => ({ https_proxy: url.replace('http', 'HTTP') })],
    ['no_proxy, too', (HTTPS_PROXY) => ({ HTTPS_PROXY, no_proxy: 'a.example', NO_PROXY: '*' })]
  ])('%s', async (_, environment) => {
    const life = await runJobLife(world.edge, environment(proxy.url()))
    expectAllThrough(world.edge, proxy, life)
  })
})

describe('no proxy is used', () => {
  it.each<[string, (url: string, host: string) => Environment]>([
    ['NO_PROXY names the host', (url) => ({ HTTPS_PROXY: url, NO_PROXY: 'a.example, localhost' })],
    ['no_proxy names the host', (url) => ({ https_proxy: url, no_proxy: 'LOCALHOST' })],
    ['NO_PROXY names the port, too', (url, host) => ({ HTTPS_PROXY: url, NO_PROXY: host })],
    ['NO_PROXY is *', (url) => ({ HTTPS_PROXY: url, NO_PROXY: '*' })],
    ['no_proxy wins', (url) => ({ HTTPS_PROXY: url, no_proxy: '*', NO_PROXY: 'a.example' })],
    ['HTTP_PROXY is not for https', (url) => ({ HTTP_PROXY: url, http_proxy: url })],
    ['ALL_PROXY is not read', (url) => ({ ALL_PROXY: url, all_proxy: url })],
    ['its address is nonsense', () => ({ HTTPS_PROXY: 'proxy:1', NO_PROXY: 'localhost' })]
  ])('%s', async (_, environment) => {
    expectWhole(
      world.edge,
      await runJobLife(world.edge, environment(proxy.url(), new URL(world.edge.baseUrl).host))
    )
    expect(proxy.connects()).toEqual([])
  })

  it('a proxy that does not exist: no error', async () => {
    expectWhole(
      world.edge,
      await runJobLife(world.edge, { HTTPS_PROXY: UNREACHABLE_PROXY, NO_PROXY: '.localhost' })
    )
  })
})

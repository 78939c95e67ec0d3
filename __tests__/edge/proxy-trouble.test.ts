/** A proxy that fails: an error of its own code, without a long wait. */
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { startJob } from './action.ts'
import { freePort } from './nginx.ts'
import { proxyWorld } from './proxied.ts'
import type { ProxyOptions } from './tinyproxy.ts'

const HOST = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy allows this host.'
const world = proxyWorld()
const { endings, start } = world

/** A proxy that gives one answer to CONNECT, if any, and keeps the connection open. */
async function answering(answer: string): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    socket.once('data', () => socket.write(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(
    () => server.close(),
    () => sockets.forEach((socket) => socket.destroy())
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Runs the main step, which must fail without a request to the server; gives its one annotation. */
async function failure(HTTPS_PROXY: string, inputs = {}): Promise<string> {
  const before = world.edge.seen.length
  const job = startJob(world.edge, { debug: true, env: { HTTPS_PROXY } })
  endings.push(() => job.runner.close())
  const main = await job.issue({ retries: '0', ...inputs })
  expect(main).toMatchObject({ exitCode: 1, timedOut: false, stderr: '', outputs: {} })
  expect(main.annotations).toHaveLength(1)
  expect(world.edge.seen).toHaveLength(before)
  return main.annotations[0]?.message ?? ''
}

describe('a proxy that refuses: NETWORK_PROXY, with what it refused', () => {
  const login = { user: 'runner', password: 'pass-word.1' }

  const wanted = 'wants a user name and a password (HTTP 407)'
  const wrong = 'does not take the credentials (HTTP 401)' // as tinyproxy answers

  it.each([
    ['no credentials', '', wanted, 'Write http://user:password@host:port'],
    ['a wrong password', 'runner:wrong-word', wrong, 'Check the user name and the password'],
    ['another user', 'somebody:pass-word.1', wrong, 'Check the user name and the password']
  ])('%s', async (_, credentials, told, advice) => {
    const { url, port, connects } = await start({ login })
    const message = await failure(url(credentials))
    expect(message).toContain(`the proxy 127.0.0.1:${port} ${told}`)
    expect(message).toContain(advice)
    expect(message).toMatch(/\[NETWORK_PROXY\]/)
    expect(message).not.toContain('word.1')
    expect(connects()).toHaveLength(1)
  })

  it.each<[string, ProxyOptions]>([
    ['the port', { connectPort: 443 }],
    ['the host', { refusedHosts: '^localhost$' }]
  ])('%s', async (_, options) => {
    const { url, port, connects } = await start(options)
    const message = await failure(url())
    expect(message).toContain(`the proxy 127.0.0.1:${port} did not open a tunnel (HTTP 403)`)
    expect(message).toContain(`${HOST} [NETWORK_PROXY]`)
    expect(connects()).toEqual([new URL(world.edge.baseUrl).host])
  })

  it('it cannot reach the server: the error says so', async () => {
    const { url } = await start()
    const message = await failure(url(), { 'base-url': `https://localhost:${await freePort()}` })
    expect(message).toMatch(/the proxy \S+ did not open a tunnel \(HTTP 50\d\).*\[NETWORK_PROXY\]/)
  })
})

describe('a proxy that is not there: the error names it', () => {
  it.each([
    ['by its address', '', '127.0.0.1', /refused \(ECONNREFUSED\)/],
    ['by its IPv6 address', '', '[::1]', /refused \(ECONNREFUSED\)/],
    ['by its name', 'me:pass-word.1@', 'localhost', /refused \(ECONNREFUSED\)/],
    ['by a name that is unknown', '', 'proxy.invalid', /\((ENOTFOUND|EAI_AGAIN)\)/]
  ])('%s', async (_, credentials, host, cause) => {
    const proxy = `${host}:${await freePort()}`
    const message = await failure(`http://${credentials}${proxy}`)
    expect(message).toContain(`the proxy ${proxy} did not open a tunnel: `)
    expect(message).toMatch(cause)
    expect(message).toContain('belong in NO_PROXY. [NETWORK_PROXY]')
    expect(message).not.toContain('pass-word')
  })
})

describe('a proxy that hangs', () => {
  it.each([
    ['at CONNECT', '', 'while connecting'],
    ['in its answer', 'HTTP/1.1 200 Connection est', 'while connecting'],
    ['with the tunnel open', 'HTTP/1.1 200 Established\r\n\r\n', 'in the TLS handshake']
  ])('%s: the step ends all the same', async (_, answer, during) => {
    const message = await failure(await answering(answer), { timeout: '1' })
    expect(message).toContain(`no answer within 1 s (${during})`)
    expect(message).toMatch(/the proxy, or the server behind it.*\[NETWORK_TIMEOUT\]/)
  })
})

it.each([
  'HTTP/1.1 403 ::error::injected',
  'HTTP/1.1 ::error::injected\n::error::injected',
  'HTTP/1.1 407 x\n::error::injected',
  'HTTP/1.1 502 ##[error]injected \u001b[31m\u202e',
  '::error::injected\n::stop-commands::injected'
])('a hostile answer of the proxy: not in the log: %j', async (line) => {
  const message = await failure(await answering(`${line}\r\n\r\n`))
  expect(message).toMatch(/\[NETWORK_PROXY\]/)
  expect(message).not.toMatch(/injected|[^\P{C}\n]|\p{Bidi_Control}/u)
})

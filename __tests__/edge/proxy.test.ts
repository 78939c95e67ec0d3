/** Every call of the action through the CONNECT of a real proxy. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { bundle, inputsFor, output, startJob } from './action.ts'
import { createServerIdentity } from './authority.ts'
import { expectAllThrough, expectWhole, runJobLife } from './proxied.ts'
import { startEdge, type Edge } from './start-edge.ts'
import { startTinyproxy, type Proxy, type ProxyOptions } from './tinyproxy.ts'

const LOGIN = { user: 'runner', password: 'pass-word.1' }
let edge: Edge
const endings: (() => unknown)[] = []

beforeAll(async () => {
  edge = await startEdge()
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})
afterAll(() => edge.stop())

async function start(options?: ProxyOptions): Promise<Proxy> {
  const proxy = await startTinyproxy(options)
  endings.push(() => proxy.stop())
  return proxy
}

/** Puts TLS before a proxy: it decrypts, and passes the plain text on to the address given. */
async function withTls({ port }: Proxy): Promise<{ url: string; caFile: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tls-proxy-'))
  endings.push(() => rmSync(folder, { recursive: true }))
  const { certFile, keyFile, caFile } = await createServerIdentity(folder)
  const identity = { cert: readFileSync(certFile), key: readFileSync(keyFile) }
  const server = createServer(identity, (client) => {
    const inner = connect(port, '127.0.0.1')
    for (const socket of [client, inner]) socket.on('error', () => undefined)
    client.pipe(inner).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(() => server.close())
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, caFile }
}

const bytesOf = ({ stdout, stderr, log, summary, annotations, files }: StepResult) =>
  [stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, log, summary]
    .concat(JSON.stringify(annotations), ...Object.values(files))
    .join('\n')

describe('login, sign, proof, control, checks and revoke', () => {
  it.each([
    ['HTTPS_PROXY', 'NO_PROXY'],
    ['https_proxy', 'no_proxy']
  ])('by %s, with others in %s', async (name, no) => {
    const proxy = await start()
    const life = await runJobLife(edge, { [name]: proxy.url(), [no]: 'another.example,127.0.0.1' })
    expectWhole(edge, life)
    expectAllThrough(edge, proxy, life)
  })

  it('with credentials, percent-encoded, which are masked and never show', async () => {
    const proxy = await start({ login: LOGIN })
    const life = await runJobLife(edge, { HTTPS_PROXY: proxy.url('runner:pass%2Dword.1') })
    expectWhole(edge, life)
    expectAllThrough(edge, proxy, life)
    for (const step of [life.main, life.post]) {
      for (const password of ['pass-word.1', 'pass%2Dword.1']) {
        expect(step.stdout).toContain(`::add-mask::${password.replace('%', '%25')}\n`)
        expect(bytesOf(step)).not.toContain(password)
      }
      expect(bytesOf(step)).not.toContain(Buffer.from('runner:pass-word.1').toString('base64'))
    }
  })

  it('at an IPv6 address', async () => {
    const proxy = await start({ address: '::1' })
    const life = await runJobLife(edge, { HTTPS_PROXY: proxy.url() })
    expectWhole(edge, life)
    expectAllThrough(edge, proxy, life)
  })

  it('by a proxy that speaks TLS, whose CA Node trusts', async () => {
    const proxy = await start()
    const { url, caFile } = await withTls(proxy)
    const life = await runJobLife(edge, { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: caFile })
    expectWhole(edge, life)
    expectAllThrough(edge, proxy, life)
  })

  it('when its CA is unknown: it gets no request, and the error names it', async () => {
    const proxy = await start()
    const { url } = await withTls(proxy)
    const job = startJob(edge, { env: { HTTPS_PROXY: url } })
    const main = await job.issue({ retries: '0' })
    job.runner.close()
    const { host } = new URL(url)
    expect(main.log).toMatch(
      new RegExp(`the proxy ${host} .*not trusted.*NODE_EXTRA_CA_CERTS.*\\[NETWORK_PROXY\\]`)
    )
    expect(proxy.connects()).toEqual([])
  })
})

it('the revoke action uses the proxy, too', async () => {
  const { url, connects } = await start()
  const job = startJob(edge, { env: { HTTPS_PROXY: url() } })
  const main = await job.issue({ verify: 'false', 'revoke-on-exit': 'false' })
  const before = connects().length
  const inputs = inputsFor(edge, { 'serial-number': output(main, 'serial-number') })
  const revoked = await job.runner.runAction({ entry: bundle('revoke'), inputs })
  job.runner.close()
  expect(revoked).toMatchObject({ outcome: 'success', outputs: { revoked: 'true' } })
  expect(connects().slice(before)).toEqual([new URL(edge.baseUrl).host])
})

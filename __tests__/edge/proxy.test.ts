/** Every call of the action through the CONNECT of a real proxy. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { bundle, inputsFor, output, startJob } from './action.ts'
import { createServerIdentity } from './authority.ts'
import { expectAllThrough, proxyWorld, runJobLife } from './proxied.ts'
import type { Proxy } from './tinyproxy.ts'

const LOGIN = { user: 'runner', password: 'pass-word.1' }
const world = proxyWorld()
const { endings, start } = world

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

describe('login, sign, proof, control, checks and revoke go through it', () => {
  it('with credentials, percent-encoded: they are masked and never show', async () => {
    const proxy = await start({ login: LOGIN })
    const life = await runJobLife(world.edge, { HTTPS_PROXY: proxy.url('runner:pass%2Dword.1') })
    expectAllThrough(world.edge, proxy, life)
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
    const life = await runJobLife(world.edge, { HTTPS_PROXY: proxy.url() })
    expectAllThrough(world.edge, proxy, life)
  })

  it('when it speaks TLS, and Node trusts its CA', async () => {
    const proxy = await start()
    const { url, caFile } = await withTls(proxy)
    const life = await runJobLife(world.edge, { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: caFile })
    expectAllThrough(world.edge, proxy, life)
  })

  it('when its CA is unknown: it gets no request, and the error names the proxy', async () => {
    const proxy = await start()
    const { url } = await withTls(proxy)
    const job = startJob(world.edge, { env: { HTTPS_PROXY: url } })
    const main = await job.issue({ retries: '0' })
    job.runner.close()
    const { host } = new URL(url)
    expect(main.log).toMatch(
      new RegExp(`the proxy ${host} .*not trusted.*NODE_EXTRA_CA_CERTS.*\\[NETWORK_PROXY\\]`)
    )
    expect(proxy.connects()).toEqual([])
  })
})

it('the revoke action: its call goes through the proxy, too', async () => {
  const { url, connects } = await start()
  const job = startJob(world.edge, { env: { HTTPS_PROXY: url() } })
  const main = await job.issue({ verify: 'false', 'revoke-on-exit': 'false' })
  const before = connects().length
  const inputs = inputsFor(world.edge, { 'serial-number': output(main, 'serial-number') })
  const revoked = await job.runner.runAction({ entry: bundle('revoke'), inputs })
  job.runner.close()
  expect(revoked).toMatchObject({ outcome: 'success', outputs: { revoked: 'true' } })
  expect(connects().slice(before)).toEqual([new URL(world.edge.baseUrl).host])
})

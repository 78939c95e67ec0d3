import '../../scenario/node-realm.ts'
import * as tls from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { HttpsClient } from '../../../src/http/https-client.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const usual = tls.getCACertificates('default')
let known: Sandbox
let extra: Sandbox

beforeAll(async () => {
  ;[known, extra] = await Promise.all([startSandbox(), startSandbox()])
})
afterEach(() => tls.setDefaultCACertificates(usual))
afterAll(() => Promise.all([known.close(), extra.close()]))

async function isTrusted({ baseUrl }: Sandbox, trust: TrustStore): Promise<boolean> {
  const client = new HttpsClient({ baseUrl: new URL(baseUrl), trust })
  const call = client.send({ method: 'GET', path: '/', timeoutMs: 5000 })
  return call
    .then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ code: 'NETWORK_TLS' })
        return false
      }
    )
    .finally(() => client.close())
}

it('without a list: only the usual CAs are trusted', async () => {
  tls.setDefaultCACertificates([...usual, known.caPem])
  const trust = new TrustStore(undefined)
  expect(await isTrusted(known, trust)).toBe(true)
  expect(await isTrusted(extra, trust)).toBe(false)
})

it('with a list: its CAs and the usual ones are trusted', async () => {
  tls.setDefaultCACertificates([...usual, known.caPem])
  const trust = new TrustStore([usual[0] ?? '', extra.caPem])
  expect(await isTrusted(extra, trust)).toBe(true)
  expect(await isTrusted(known, trust)).toBe(true)
})

it('after it: other connections still trust only the usual ones', async () => {
  const one = new TrustStore([extra.caPem])
  expect(await isTrusted(extra, one)).toBe(true)
  expect(await isTrusted(extra, new TrustStore(undefined))).toBe(false)
  expect(await isTrusted(extra, new TrustStore([known.caPem]))).toBe(false)
})

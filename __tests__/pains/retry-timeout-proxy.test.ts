/** What users of other credential actions met on the network: docs/pains.md, 34 to 44. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { textFiles } from '../architecture/source-files.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { SIGN, storyteller } from '../scenario/harness.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { startConnectProxy, type ConnectProxy } from './connect-proxy.ts'

const start = jobMaker()
const open = storyteller()

const count = ({ sandbox }: ShippedJob, path: string) =>
  sandbox.seen.filter((request) => request.path.endsWith(path)).length

describe('retry and timeout', () => {
  it('pain 34: a request that gets no answer is given up, and tried again', async () => {
    const job = await start({ faults: [{ on: 'login', kind: 'hang' }] })
    const main = await job.main({ timeout: '2', retries: '1' })
    expect(main.outcome).toBe('success')
    expect(main.log).toContain('no answer within 2 s')
    expect(count(job, '/login')).toBe(2)
    const shipped = textFiles('dist', '.js').filter(({ text }) => text.includes('http-client'))
    expect(shipped.map(({ path }) => path)).toEqual([])
  })

  it('pain 35: one connection that breaks does not end the job', async () => {
    const faults: Fault[] = [
      { on: 'connection', kind: 'reset-connect' },
      { on: 'validate', kind: 'reset', certificate: 'shown' },
      { on: 'revoke', kind: 'reset' }
    ]
    const job = await start({ faults })
    const main = await job.main({ retries: '2' })
    expect(main.outcome).toBe('success')
    expect(await job.post(main)).toMatchObject({ annotations: [] })
    job.expectNothingLeft()
  })

  it('pain 36: few tries, and never sooner than the server asks for', async () => {
    const headers = { 'retry-after': '20' }
    const story = await open({
      faults: [{ on: 'login', kind: 'status', status: 429, headers, times: 'always' }]
    })
    await story.fails('VTEX_UNAVAILABLE', { timeout: '15' })
    expect(story.sandbox.seen).toHaveLength(4)
    expect(story.waits.every((wait) => wait >= 20_000)).toBe(true)
  })

  it.each([400, 401, 403])('pain 37: HTTP %d is final, at once', async (status) => {
    for (const on of ['login', 'sign'] as const) {
      const job = await start({ faults: [{ on, kind: 'status', status, times: 'always' }] })
      const main = await job.main({ retries: '10' })
      expect(main.outcome).toBe('failure')
      expect(count(job, `/${on}`)).toBe(1)
    }
  })

  it('pain 38: all requests together have an end, whatever the retries', async () => {
    const job = await start({ faults: [{ on: 'login', kind: 'hang', times: 'always' }] })
    const main = await job.main({ timeout: '1', retries: '10' })
    expect(main.annotations[0]?.message).toContain('[NETWORK_TIMEOUT]')
    expect(main.milliseconds).toBeLessThan(16_000)
  })

  it('pain 39: by default the tries outlast an outage of 20 seconds', async () => {
    const story = await open({ faults: [{ on: 'login', kind: 'status', status: 503, times: 3 }] })
    await story.issue({ timeout: '15' })
    const waited = story.waits.reduce((sum, wait) => sum + wait, 0)
    expect(waited).toBeGreaterThan(20_000) // with chance in the middle
  })

  it('pain 40: what VTEX may have signed is not asked for again, but told', async () => {
    const job = await start({ faults: [{ on: 'sign', kind: 'hang' }] })
    const main = await job.main({ timeout: '2', retries: '10' })
    expect(count(job, '/sign')).toBe(1)
    expect(job.sandbox.issued).toHaveLength(1)
    expect(main.annotations[0]?.message).toMatch(/certificate may exist.*\[SIGN_UNCERTAIN\]/)
  })

  it('pain 41: the key outlives every wait: the same one is asked for until it is signed', async () => {
    const story = await open({ faults: [{ on: 'sign', kind: 'status', status: 429, times: 3 }] })
    await story.issue()
    expect(story.calls()).toMatchObject({ [SIGN]: 4 })
    const asked = story.sandbox.seen.filter(({ path }) => path.endsWith('/sign'))
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1)
    const key = readFileSync(story.runner.outputs['key-path'] ?? '', 'utf8')
    expect(key).toContain('PRIVATE KEY')
  })

  it('pain 42: the last word names what became of every try', async () => {
    const story = await open({
      faults: [
        { on: 'login', kind: 'status', status: 503 },
        { on: 'login', kind: 'reset', times: 2 },
        { on: 'login', kind: 'status', status: 429, times: 'always' }
      ]
    })
    const { message } = await story.fails('VTEX_UNAVAILABLE')
    expect(message).toMatch(/after \d attempts \(HTTP 503; it hung up .*; HTTP 429, \d times\)/)
  })
})

describe('a proxy', () => {
  let proxy: ConnectProxy | undefined
  afterEach(() => proxy?.close())

  it('pain 43: of the environment is used, and so is the list of those that it is not for', async () => {
    proxy = await startConnectProxy()
    const job = await start()
    const env = { HTTPS_PROXY: proxy.url }
    expect(await job.main({}, { env })).toMatchObject({ outcome: 'success' })
    const { host } = new URL(job.sandbox.baseUrl)
    expect(new Set(proxy.tunnels)).toEqual(new Set([host]))

    const before = proxy.tunnels.length
    const around = { ...env, NO_PROXY: 'localhost,127.0.0.1' }
    expect(await job.main({}, { env: around })).toMatchObject({ outcome: 'success' })
    expect(proxy.tunnels).toHaveLength(before)
  })

  it('pain 44: lets the client certificate through, which is proved to be asked for', async () => {
    proxy = await startConnectProxy()
    const job = await start()
    const env = { https_proxy: proxy.url }
    const main = await job.main({ 'require-mtls': 'true', checks: 'GET /api/a' }, { env })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    const shown = job.sandbox.seen.filter(({ path }) => path.endsWith('/a'))
    expect(shown[0]?.clientCertificateSerial).toBe(main.outputs['serial-number'])
    await job.post(main, job.inputs(), { env })
    job.expectNothingLeft()
    expect(proxy.tunnels.length).toBeGreaterThanOrEqual(4)
  })
})

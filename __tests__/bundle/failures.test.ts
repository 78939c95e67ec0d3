import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, type JobOptions } from './shipped.ts'

const start = jobMaker()

interface Failing extends JobOptions {
  code: ErrorCode
  inputs?: Record<string, string>
}

const fault = (on: string, kind: string, more: object = {}) => ({ on, kind, ...more }) as Fault

const FAILURES: [name: string, failing: Failing][] = [
  ['the login is refused', { code: 'LOGIN_REFUSED', inputs: { 'app-token': 'wrong-token' } }],
  ['sign is refused', { code: 'SIGN_REFUSED', faults: [fault('sign', 'status', { status: 403 })] }],
  ['sign is rejected', { code: 'SIGN_REJECTED', inputs: { account: 'another' } }],
  ['sign may have happened', { code: 'SIGN_UNCERTAIN', faults: [fault('sign', 'oversize')] }],
  [
    'VTEX is down',
    { code: 'VTEX_UNAVAILABLE', faults: [fault('sign', 'status', { status: 429 })] }
  ],
  ['a redirect', { code: 'RESPONSE_REDIRECT', faults: [fault('sign', 'redirect', { to: '/' })] }],
  ['a page', { code: 'CERTIFICATE_HTML', faults: [fault('sign', 'html')] }],
  [
    'another key’s certificate',
    {
      code: 'CERTIFICATE_KEY_MISMATCH',
      faults: [fault('sign', 'certificate', { variant: 'another-key' })]
    }
  ],
  [
    'the proof fails',
    {
      code: 'PROOF_FAILED',
      faults: [fault('validate', 'status', { status: 401, certificate: 'shown' })]
    }
  ],
  [
    'mTLS is not enforced',
    { code: 'MTLS_NOT_ENFORCED', mode: 'requested', inputs: { 'require-mtls': 'true' } }
  ],
  ['the server is not trusted', { code: 'NETWORK_TLS', tls: { flaw: 'expired' } }],
  [
    'the server hangs up',
    { code: 'NETWORK_RESET', faults: [fault('connection', 'reset-connect', { times: 'always' })] }
  ]
]

describe('a failure fails the job, and leaves nothing', () => {
  it.each(FAILURES)('%s', async (_, { code, inputs, ...options }) => {
    const job = await start(options)
    const main = await job.main(inputs)
    expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: {}, env: {} })
    const errors = main.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toMatch(new RegExp(`\\[${code}\\] \\S+#${code.toLowerCase()}$`))
    expect(main.stderr).toBe('')
    job.expectNothingLeft()

    const post = await job.post(main)
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
  })

  it('does not wait for the call without a certificate once the other has failed', async () => {
    const faults = [
      fault('validate', 'status', { status: 401, certificate: 'shown' }),
      fault('validate', 'hang', { certificate: 'absent', times: 'always' })
    ]
    const job = await start({ faults })
    const main = await job.main({ timeout: '8', retries: '3' })
    expect(main.exitCode).toBe(1)
    expect(main.milliseconds).toBeLessThan(6000)
    job.expectNothingLeft()
  })
})

describe('the post step never fails the job', () => {
  it.each([
    ['revoke refused', fault('revoke', 'status', { status: 403, times: 'always' })],
    ['VTEX gone', fault('connection', 'reset-connect', { times: 'always' })],
    ['an answer without end', fault('revoke', 'garbage')]
  ])('%s: a warning', async (_, broken) => {
    const job = await start()
    const main = await job.main()
    job.sandbox.inject(broken)
    const post = await job.post(main)
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success' })
    expect(post.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(/curl .*DELETE/) })
    ])
    expect(post.annotations[0]?.message).toContain(job.sandbox.issued[0]?.serialNumber)
    expect(job.leftovers()).toEqual([])
  })

  it.each([
    ['without any state', {}],
    ['with garbage', { certificate: '{', folder: 'x' }],
    ['with another version’s', { certificate: '{"version":9}', folder: '{"version":9}' }]
  ])('%s', async (_, state) => {
    const job = await start()
    const post = await job.post({ state: state as Record<string, string> })
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success', stderr: '' })
    expect(job.sandbox.seen).toEqual([])
  })

  it('with a token that cannot stand in a header, nor crashes later', async () => {
    const job = await start()
    const main = await job.main({ timeout: '1' })
    const saved = JSON.parse(main.state['certificate'] ?? '') as object
    const certificate = JSON.stringify({ ...saved, userToken: { token: 'two\nlines' } })
    const post = await job.post({ state: { ...main.state, certificate } }, {})
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success', stderr: '' })
  })
})

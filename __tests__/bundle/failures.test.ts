import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/errors.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, type JobOptions, masksOf } from './shipped.ts'

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
    { code: 'VTEX_UNAVAILABLE', faults: [fault('sign', 'status', { status: 503 })] }
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

describe('input errors', () => {
  it('are all reported at once, and nobody is called', async () => {
    const job = await start()
    const main = await job.main({
      ...{ account: 'https://acme.myvtex.com/admin', 'app-name': '', 'app-token': 'abc' },
      ...{ timeout: 'soon', 'base-url': 'http://gateway.example' }
    })
    expect(main).toMatchObject({ exitCode: 1, outputs: {}, state: {} })
    const [error] = main.annotations
    expect(error?.message.split('\n')).toEqual([
      '5 inputs are not usable:',
      '- account: "https://acme.myvtex.com/admin" is a URL; did you mean "acme"?',
      '- app-name: must not be empty',
      '- base-url: must begin with https://',
      '- app-token: is too short for a secret: fewer than 4 characters',
      '- timeout: must be a whole number from 1 to 300, is "soon"',
      'Nothing was sent, nothing was issued.',
      '[INPUT_INVALID] README.md#input_invalid'
    ])
    expect(job.sandbox.seen).toEqual([])
  })

  it('say why secrets are empty in the run that it is', async () => {
    const job = await start()
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' }
    const main = await job.main({ 'app-key': '', 'app-token': '' }, { env })
    expect(main.annotations[0]?.message).toContain('dependabot[bot]')
    expect(main.exitCode).toBe(1)
  })

  it('say that there is no RUNNER_TEMP', async () => {
    const job = await start()
    const main = await job.main({}, { env: { RUNNER_TEMP: undefined } })
    expect(main.annotations[0]?.message).toContain('RUNNER_TEMP is not set')
  })

  it('do not show a secret that is none', async () => {
    const job = await start()
    const token = 'two words\nand a line'
    const main = await job.main({ 'app-token': token })
    expect(main.exitCode).toBe(1)
    expect(masksOf(main)).toEqual(['two words', 'and a line'])
  })
})

describe('the post step never fails the job', () => {
  it.each([
    ['revoke refused', fault('revoke', 'status', { status: 403 })],
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

describe('a proxy setting that is no address', () => {
  const env = { HTTPS_PROXY: 'http://[' }

  it('is an error with a code', async () => {
    const job = await start()
    const main = await job.main({}, { env })
    expect(main.exitCode).toBe(1)
    expect(main.annotations[0]?.message).toMatch(/\[NETWORK_PROXY\] \S+#network_proxy$/)
    expect(job.sandbox.seen).toEqual([])
  })

  it('does not keep the post step from saying what is left', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post(main, job.inputs(), { env })
    expect(post.exitCode).toBe(0)
    expect(post.annotations[0]?.message).toContain(job.sandbox.issued[0]?.serialNumber)
  })
})

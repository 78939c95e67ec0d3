/** Nothing that a server sends becomes a workflow command in the log. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { startMisbehavingServer } from '../bundle/misbehaving-servers.ts'

const start = jobMaker()

const INJECTIONS = [
  '::error::injected',
  '\n::error::injected\r\n::set-output name=injected::x',
  '\r::error::injected',
  '##[error]injected',
  '##[stop-commands]injected',
  '##[add-mask]mTLS',
  '%0A::error::injected',
  '\u2028::error::injected\u0085::error::injected',
  '\u001b]0;injected\u0007\u202e::error::injected'
]

/** All of them at once, short enough not to be cut. */
const ALL =
  '\n::error::injected\r::set-output name=injected::x\n##[stop-commands]injected\u2028' +
  '##[add-mask]mTLS\n::add-mask::mTLS\u001b[2K%0A::error::injected'

/** A step's own commands, and no other; no character that hides or moves what is beside it. */
function expectNothingObeyed(job: ShippedJob, step: StepResult): void {
  const lines = step.stdout.split(/\r\n|\n|\r/)
  const commands = lines.map((line) => /^\s*::([\w-]*)/.exec(line)?.[1]).filter(Boolean)
  const own = ['add-mask', 'debug', 'warning', 'error']
  expect(commands.filter((name) => !own.includes(name ?? ''))).toEqual([])
  expect(step.stdout).not.toContain('##[')
  expect(step.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0085\u2028-\u202e\u2066-\u2069]/)
  expect(step.annotations.filter(({ message }) => /^injected/.test(message))).toEqual([])
  expect(step.outputs).not.toHaveProperty('injected')
  expect(job.runner.masker.mask('mTLS')).toBe('mTLS')
  expect(step.stderr).toBe('')
}

describe('in the log of a success, no text is obeyed as a command', () => {
  it.each(INJECTIONS)('in the refusal of the call without a certificate: %j', async (message) => {
    const refusal = { on: 'validate', kind: 'status', status: 403, certificate: 'absent' } as const
    const job = await start({ faults: [{ ...refusal, body: { message } }] })
    const main = await job.main()
    expect(main).toMatchObject({ outcome: 'success', annotations: [] })
    expect(main.log).toContain('mTLS enforced')
    expectNothingObeyed(job, main)
  })

  it.each([ALL, '##[error]injected'])('in the names in the certificate: %j', async (name) => {
    const strange = await startMisbehavingServer(name)
    const job = await start()
    const caFile = join(job.runner.workspace, 'ca.pem')
    writeFileSync(caFile, strange.caPem)
    const target = { 'base-url': strange.baseUrl, 'server-ca-file': caFile }
    const main = await job.main(target).finally(() => strange.close())
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    expect(main.annotations).toEqual([])
    expect(main.outputs['issuer']).toContain('injected')
    expect(main.outputs['subject']).toContain('injected')
    expect(JSON.stringify(main.outputs)).not.toMatch(/\\[nru]|[\u2028\u0085]/)
    expectNothingObeyed(job, main)
  })
})

const fault = (on: string, kind: string, more: object) => ({ on, kind, ...more }) as Fault
const status = (on: string, code: number, more: object) =>
  fault(on, 'status', { status: code, ...more })
const said = { body: { message: ALL } }
// A header cannot hold a line break.
const header = { headers: { 'retry-after': ALL.replaceAll(/[^ -~]/g, ' ') } }

const FAILURES: [where: string, code: string, faults: Fault[]][] = [
  ['the login’s refusal', 'LOGIN_REFUSED', [status('login', 401, said)]],
  [
    'the login’s token',
    'RESPONSE_UNEXPECTED',
    [status('login', 200, { body: { authStatus: 'Success', token: ALL } })]
  ],
  ['the login’s word', 'LOGIN_REFUSED', [status('login', 200, { body: { authStatus: ALL } })]],
  ['the refusal to sign', 'SIGN_REJECTED', [status('sign', 400, said)]],
  ['plain text', 'SIGN_REFUSED', [status('sign', 403, { body: ALL })]],
  [
    'a request number',
    'SIGN_REJECTED',
    [status('sign', 400, { body: { message: 'x', traceId: ALL } })]
  ],
  ['the certificate’s place', 'CERTIFICATE_MALFORMED', [status('sign', 200, { body: ALL })]],
  ['Retry-After', 'VTEX_UNAVAILABLE', [status('sign', 429, { ...header, ...said })]],
  [
    'where a redirect goes',
    'RESPONSE_REDIRECT',
    [fault('sign', 'redirect', { to: '/##[error]injected' })]
  ],
  [
    'the proof’s refusal',
    'PROOF_FAILED',
    [status('validate', 401, { ...said, certificate: 'shown' })]
  ],
  ['a check’s answer', 'CHECKS_FAILED', [status('api', 500, said)]]
]

describe('in the log of a failure, no text is obeyed as a command', () => {
  it.each(INJECTIONS)('%j', async (message) => {
    const job = await start({ faults: [status('sign', 400, { body: { message } })] })
    const main = await job.main()
    expect(main.annotations).toHaveLength(1)
    expect(main.annotations[0]?.message).toMatch(/\[SIGN_REJECTED\] /)
    expect(main.outputs).toEqual({})
    expectNothingObeyed(job, main)
  })

  it.each(FAILURES)('%s', async (_, code, faults) => {
    const job = await start({ faults })
    const checks = faults.some(({ on }) => on === 'api') ? { checks: 'GET /api/x' } : {}
    const main = await job.main(checks)
    expect(main.outcome).toBe('failure')
    expect(main.annotations.at(-1)?.message).toMatch(new RegExp(`\\[${code}\\] `))
    expectNothingObeyed(job, main)
    expect(main.summary).not.toMatch(/^::|##\[/m)
    const junit = main.outputs['junit-path']
    if (junit) expect(readFileSync(junit, 'utf8')).not.toMatch(/^::/m)
  })

  it('the refusal to revoke, in the post step', async () => {
    const job = await start()
    const main = await job.main()
    job.sandbox.inject(status('revoke', 403, { ...said, times: 'always' }))
    const post = await job.post(main)
    expect(post.annotations).toMatchObject([{ level: 'warning' }])
    expect(post.annotations[0]?.message).toContain('injected') // as text
    expectNothingObeyed(job, post)
  })
})

describe('in an input', () => {
  it('hostile text: no command either', async () => {
    const job = await start()
    const main = await job.main({ 'app-name': '##[error]injected' })
    expect(main).toMatchObject({ outcome: 'success', annotations: [] })
    expect(main.log).toContain('Later steps find it by the outputs')
  })
})

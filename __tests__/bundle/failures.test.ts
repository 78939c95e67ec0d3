import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** What no row of faults/table/ has: the others run there, against the bundle as well. */
const FAILURES: [name: string, failing: Failing][] = [
  ['the login is refused', { code: 'LOGIN_REFUSED', inputs: { 'app-token': 'wrong-token' } }],
  ['sign is rejected', { code: 'SIGN_REJECTED', inputs: { account: 'another' } }],
  [
    'mTLS is not enforced',
    { code: 'MTLS_NOT_ENFORCED', mode: 'requested', inputs: { 'require-mtls': 'true' } }
  ]
]

describe('a failure fails the job, and leaves neither files nor a certificate', () => {
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

  it('when the call with the certificate fails: the other one is not waited for', async () => {
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

it('a file or an answer that is no certificate: an error in our own words, not a library’s', async () => {
  const library = /asn\.?1|forge|openssl|ERR_|routines|Error:|\bat .*:\d+/i
  const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const job = await start()
  const caFile = join(job.runner.workspace, 'ca.pem')
  writeFileSync(caFile, pem)
  const input = await job.main({ 'server-ca-file': caFile })
  job.sandbox.inject({ on: 'sign', kind: 'status', status: 200, body: pem })
  const answer = await job.main()
  for (const [{ annotations }, code] of [
    [input, 'INPUT_INVALID'],
    [answer, 'CERTIFICATE_MALFORMED']
  ] as const) {
    const message = annotations.find(({ level }) => level === 'error')?.message ?? ''
    expect(message).toContain(`[${code}]`)
    expect(message).not.toMatch(library)
  }
})

import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, masksOf } from './shipped.ts'

const start = jobMaker()

const SHAPES: [name: string, secret: string][] = [
  ['a regular expression', '^(.*)+$[a-z]\\d{3}|?'],
  ['what replaces in JavaScript', "a$&b$'c$`d$1"],
  ['percent signs', '100%25%0A%0D%3A%'],
  ['quotes', '"\'`$(id)`\'"'],
  ['a workflow command', '::add-mask::x'],
  ['another', '::set-output::name=a::b'],
  ['the old spelling', '##[add-mask]abcd'],
  ['8 KiB', randomBytes(4096).toString('hex')],
  ['JSON', '{"a":"b\\n"}'],
  ['HTML', '<b>&amp;</b>']
]

/** Answers with the secret itself, in the shapes in which servers do. */
const echo = (on: 'login' | 'sign', status: number, secret: string): Fault[] => [
  { on, kind: 'status', status, body: { message: `unknown: ${secret} / ${secret}` } }
]

describe('a secret in an adversarial shape is masked, and never shows', () => {
  it.each(SHAPES)('app-token: %s', async (_, secret) => {
    const job = await start({ faults: echo('login', 401, secret) })
    const main = await job.main({ 'app-token': secret })
    expect(main.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/unknown: \*\*\* \/ \*\*\*.*\[LOGIN_REFUSED\] \S+#login_refused$/)
    ])
    expect(masksOf(main)).toEqual([secret])
    expect(main).toMatchObject({ exitCode: 1, outputs: {}, stderr: '' })
    expect(JSON.parse(job.sandbox.seen[0]?.body ?? '')).toMatchObject({ apptoken: secret })
  })

  it.each(SHAPES)('user-token: %s', async (_, secret) => {
    const job = await start({ faults: echo('sign', 403, secret) })
    const main = await job.main({ 'app-key': '', 'app-token': '', 'user-token': secret })
    expect(main.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/unknown: \*\*\* \/ \*\*\*.*\[SIGN_REFUSED\]/)
    ])
    expect(masksOf(main)).toContain(secret)
    expect(job.sandbox.seen[0]?.headers['vtexidclientautcookie']).toBe(secret)
  })
})

const INJECTIONS = [
  '::error::injected',
  '\n::error::injected\r\n::set-output name=injected::x',
  '##[error]injected',
  '##[stop-commands]injected',
  '##[add-mask]mTLS',
  '%0A::error::injected',
  '\u001b]0;injected\u0007\u202e::error::injected'
]

describe('nothing that a server says is a workflow command', () => {
  it.each(INJECTIONS)('in the refusal of the call without a certificate: %j', async (message) => {
    const refusal = { on: 'validate', kind: 'status', status: 403, certificate: 'absent' } as const
    const job = await start({ faults: [{ ...refusal, body: { message } }] })
    const main = await job.main()
    expect(main).toMatchObject({ outcome: 'success', annotations: [] })
    expect(main.outputs).not.toHaveProperty('injected')
    expect(main.log).toContain('mTLS enforced') // neither masked nor stopped
    expect(main.log).not.toContain(main.outputs['key-path'])
    expect(main.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
  })

  it.each(INJECTIONS)('in a failure: %j', async (message) => {
    const job = await start({
      faults: [{ on: 'sign', kind: 'status', status: 400, body: { message } }]
    })
    const main = await job.main()
    expect(main.annotations).toHaveLength(1)
    expect(main.annotations[0]?.message).toMatch(/\[SIGN_REJECTED\] \S+#sign_rejected$/)
    expect(main.outputs).toEqual({})
  })

  it('nor is anything in an input', async () => {
    const job = await start()
    const main = await job.main({ 'app-name': '##[error]injected' })
    expect(main).toMatchObject({ outcome: 'success', annotations: [] })
    expect(main.log).toContain('Later steps find it by the outputs')
  })
})

/** Secrets in adversarial shapes. Every step of these tests is searched for secrets. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, masksOf } from '../bundle/shipped.ts'

const start = jobMaker()

const SHAPES: [name: string, secret: string][] = [
  ['a regular expression', '^(.*)+$[a-z]\\d{3}|?'],
  ['what replaces in JavaScript', "a$&b$'c$`d$1"],
  ['percent signs', '100%25%0A%0D%3A%'],
  ['quotes', '"\'`$(id)`\'"'],
  ['a workflow command', '::add-mask::x'],
  ['one inside it', 'token::add-mask::x'],
  ['another', '::set-output::name=a::b'],
  ['the old spelling', '##[add-mask]abcd'],
  ['one after an encoded line break', 'token%0A::set-output::x'],
  ['a file command', 'token<<ghadelimiter'],
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
      expect.stringMatching(/unknown: \*\*\* \/ \*\*\*.*\[LOGIN_REFUSED\] /)
    ])
    expect(masksOf(main)).toEqual([secret])
    expect(main).toMatchObject({ exitCode: 1, outputs: {}, stderr: '' })
    expect(JSON.parse(job.sandbox.seen[0]?.body ?? '')).toMatchObject({ apptoken: secret })
  })

  it.each(SHAPES)('user-token: %s', async (_, secret) => {
    const job = await start({ faults: echo('sign', 403, secret) })
    const main = await job.main({ 'app-key': '', 'app-token': '', 'user-token': secret })
    expect(main.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/unknown: \*\*\* \/ \*\*\*.*\[SIGN_REFUSED\] /)
    ])
    expect(masksOf(main)).toContain(secret)
    expect(job.sandbox.seen[0]?.headers['vtexidclientautcookie']).toBe(secret)
  })

  it.each(SHAPES)(
    'the token that the login gives, saved for the post step: %s',
    async (_, token) => {
      const body = { authStatus: 'Success', token, expires: Date.now() / 1000 + 3600 }
      const job = await start({ faults: [{ on: 'login', kind: 'status', status: 200, body }] })
      const main = await job.main({ verify: 'false' })
      expect(main.outcome).toBe('success')
      expect(masksOf(main)).toContain(token)
      const saved = JSON.parse(main.state['certificate'] ?? '') as { userToken: { token: string } }
      expect(saved.userToken.token).toBe(token)

      const refusal = { status: 403, body: { message: token }, times: 2 }
      job.sandbox.inject({ on: 'revoke', kind: 'status', ...refusal })
      const post = await job.post(main, {}) // without inputs: with that token
      expect(job.sandbox.seen.at(-1)?.headers['vtexidclientautcookie']).toBe(token)
      expect(masksOf(post)).toEqual([token])
      expect(post.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/HTTP 403, "\*\*\*", also [^]*\n\[REVOKE_FAILED\] /)
      ])
    }
  )
})

const BROKEN: [name: string, secret: string, lines: string[]][] = [
  ['LF', 'first-line\nsecond-line', ['first-line', 'second-line']],
  ['CRLF', 'first-line\r\nsecond-line', ['first-line', 'second-line']],
  ['CR alone', 'first-line\rsecond-line', ['first-line', 'second-line']],
  ['a command on a line of its own', 'secret\n::set-output name=a::b', ['::set-output name=a::b']],
  ['a mask on a line of its own', 'secret\n::add-mask::other', ['secret', '::add-mask::other']],
  ['the end of a file command', 'secret\nEOF\nother=value', ['secret', 'other=value']]
]

describe('a secret that is broken into lines is refused, and none of them shows', () => {
  it.each(BROKEN)('%s', async (_, secret, lines) => {
    for (const name of ['app-token', 'user-token']) {
      const job = await start()
      const main = await job.main({ [name]: secret })
      expect(main).toMatchObject({ exitCode: 1, outputs: {}, env: {}, state: {} })
      expect(main.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(new RegExp(`${name}: has white space inside[^]*\\[INPUT_INVALID\\] `))
      ])
      expect(masksOf(main)).toEqual(expect.arrayContaining(lines))
      expect(job.sandbox.seen).toEqual([])
    }
  })

  it('a secret that only ends in a line break: used without it', async () => {
    const job = await start()
    const { appToken } = job.sandbox
    const main = await job.main({ 'app-token': ` ${appToken}\r\n` })
    expect(main.outcome).toBe('success')
    expect(masksOf(main)[0]).toBe(appToken)
  })
})

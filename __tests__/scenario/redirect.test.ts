import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LOGIN, SIGN, storyteller } from './harness.ts'

const open = storyteller()

/** Wherever the redirect points: it must never be asked. */
const asked: IncomingMessage[] = []
const elsewhere = createServer((request, response) => {
  asked.push(request)
  response.end('TEST ONLY')
})
beforeAll(() => new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => elsewhere.close(resolve)))

const elsewhereUrl = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('HTTP %d of sign is not followed', async (status) => {
    const faults = [{ on: 'sign', kind: 'redirect', to: elsewhereUrl(), status } as const]
    const story = await open({ faults })
    const error = await story.fails('RESPONSE_REDIRECT')
    expect(error.message).toContain(`redirect (HTTP ${status}), which is not followed`)
    expect(story.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    expect(asked).toEqual([])
    story.expectNothingLeft()
  })

  it('of sign to its own host is not followed either', async () => {
    const to = '/api/edge/private-certificates/sign'
    const story = await open({ faults: [{ on: 'sign', kind: 'redirect', to, status: 308 }] })
    await story.fails('RESPONSE_REDIRECT')
    expect(story.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    story.expectNothingLeft()
  })

  it('of the login is not followed', async () => {
    const story = await open({ faults: [{ on: 'login', kind: 'redirect', to: elsewhereUrl() }] })
    await story.fails('RESPONSE_REDIRECT')
    expect(story.calls()).toEqual({ [LOGIN]: 1 })
    expect(asked).toEqual([])
  })

  it('of the proof’s call is not followed, and the certificate is taken back', async () => {
    const fault = { on: 'validate', kind: 'redirect', to: elsewhereUrl() } as const
    const story = await open({ faults: [{ ...fault, certificate: 'shown' }] })
    const error = await story.fails('PROOF_FAILED')
    expect(error.message).toContain('HTTP 302')
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    expect(asked).toEqual([])
    story.expectNothingLeft()
  })

  it('of revoke is not followed, and a warning says what is left', async () => {
    const story = await open()
    await story.issue()
    story.sandbox.inject({ on: 'revoke', kind: 'redirect', to: elsewhereUrl() })
    const post = await story.takeBack()
    expect(post.warnings).toEqual([
      expect.stringMatching(/HTTP 302.*\ncurl .*\n\[REVOKE_FAILED\] \S+#revoke_failed$/)
    ])
    expect(asked).toEqual([])
  })
})

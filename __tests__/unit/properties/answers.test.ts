/** Any answer to any call: success, or a code; one line, and no secret. And the saved state. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseState, type SavedCertificate } from '../../../src/actions/cleanup/saved-state.ts'
import { ActionError, ERROR_CODES } from '../../../src/shared/errors.ts'
import { checkRequest, validateRequest } from '../../../src/verify/test-request.ts'
import { parseCheck } from '../../../src/config/checks.ts'
import type { Check } from '../../../src/verify/check.ts'
import { VtexClient, type VtexClientOptions } from '../../../src/vtex/client.ts'
import { errorText } from '../../../src/vtex/error-text.ts'
import type { HttpResponse } from '../../../src/http/message.ts'
import type { HttpsClient } from '../../../src/http/https-client.ts'
import { login } from '../../../src/vtex/login.ts'
import { revoke } from '../../../src/vtex/revoke.ts'
import { sign } from '../../../src/vtex/sign.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'
import { anyText, slowOnes, UNSAFE } from './texts.ts'

const SECRET = 's3cr3t-token-of-the-app'
const NOON = Date.UTC(2026, 5, 15, 12)
const REQUEST = { host: 'acme.example', subject: 'CN=my-app, OU=acme', at: '2026-06-15T12:00:00Z' }
const ASKED = { csrPem: 'CSR', request: REQUEST, findSerialNumber: () => undefined }

/** A connection whose every answer is this one. */
function answering(reply: HttpResponse): VtexClient {
  const clock = { now: () => NOON, sleep: async () => undefined, random: () => 0 }
  const options: VtexClientOptions = {
    ...{ baseUrl: new URL('https://acme.example'), trust: new TrustStore(undefined), proxyEnv: {} },
    credentials: { kind: 'key-pair', appKey: 'vtexappkey-acme-ABCDEF', appToken: SECRET },
    retryPolicy: {
      clock,
      timeoutMs: 1000,
      retries: 1,
      deadline: NOON + 10_000,
      log: () => undefined
    },
    secrets: [SECRET]
  }
  const client = { send: async () => reply, close: () => undefined, closed: undefined }
  return new VtexClient(options, client as unknown as HttpsClient)
}

const inJson = anyText.chain((text) =>
  fc.constantFrom(
    JSON.stringify({ message: text }),
    JSON.stringify({ authStatus: text, token: text, expires: text }),
    JSON.stringify({ authStatus: 'Success', token: text, expires: 1e9 }),
    JSON.stringify({ error: { code: text, message: `${text}${SECRET}${text}` } }),
    JSON.stringify({ error: text, description: SECRET, requestId: text }),
    `<html>${text}`,
    text + SECRET + text
  )
)
const seconds = fc.oneof(fc.nat().map(String), fc.constantFrom('9'.repeat(25), '9'.repeat(400)))
const reply: fc.Arbitrary<HttpResponse> = fc.record({
  status: fc.oneof(fc.constantFrom(200, 204, 301, 400, 401, 403, 404, 429, 500, 503), fc.nat(999)),
  headers: fc.record({ 'retry-after': fc.oneof(anyText, seconds) }),
  body: fc.oneof(anyText, inJson, fc.json()),
  certificateRequested: fc.boolean(),
  protocol: fc.constant('TLSv1.3')
})

const CALLS: Record<string, (connection: VtexClient) => Promise<unknown>> = {
  login: async (connection) => expect((await login(connection)).token).toMatch(/^[\x21-\x7e]{4,}$/),
  sign: async (connection) => expect(typeof (await sign(connection, ASKED)).text).toBe('string'),
  revoke: async (connection) => expect(typeof (await revoke(connection, '0ABC'))).toBe('boolean')
}

describe.each(Object.entries(CALLS))('any answer to %s', (_, call) => {
  it('whatever it is: success, or a code, in one line without a secret', async () => {
    await fc.assert(
      fc.asyncProperty(reply, async (one) => {
        const error = await call(answering(one)).catch((thrown: unknown) => thrown)
        if (error === undefined) return
        expect(error).toBeInstanceOf(ActionError)
        const { code, message, hint = '' } = error as ActionError
        expect(ERROR_CODES.filter((known) => known !== 'UNEXPECTED')).toContain(code)
        expect(`${message} ${hint}`).not.toContain(SECRET)
        expect(`${message} ${hint}`).not.toMatch(/\n/)
        expect(`${message} ${hint}`).not.toMatch(UNSAFE)
        expect(hint).not.toMatch(/Infinity|NaN|undefined|\de\+/)
      }),
      { numRuns: 1500 }
    )
  })
})

describe('any answer to the proof and the checks', () => {
  const check = parseCheck('GET /api/x 2xx') as Check

  it('whatever it is: a verdict, in one short line', () => {
    fc.assert(
      fc.property(reply, (one) => {
        const connection = answering(one)
        for (const { succeeded } of [validateRequest(SECRET), checkRequest(connection, check)]) {
          expect(succeeded(one) && one.status >= 300).toBe(false)
        }
        const told = connection.formatResult({
          outcome: one,
          earlier: [],
          history: ['HTTP 503', 'HTTP 200']
        })
        expect(told).not.toContain(SECRET)
        expect(told).not.toMatch(/\n/)
        expect(told).not.toMatch(UNSAFE)
        expect(Array.from(told).length).toBeLessThan(300)
      }),
      { numRuns: 1500 }
    )
  })
})

describe('parts of an answer', () => {
  it('a long body: the error’s text is read in no time', () => {
    expect(slowOnes((text) => errorText(text, [SECRET]))).toEqual([])
    expect(slowOnes((text) => errorText(JSON.stringify({ message: text }), [SECRET]))).toEqual([])
    const { succeeded } = validateRequest(SECRET)
    const headers = {}
    const ok = { status: 200, headers, certificateRequested: true, protocol: 'TLSv1.3' }
    expect(slowOnes((text) => succeeded({ ...ok, body: `"authStatus"${text}` }))).toEqual([])
  })
})

describe('the saved state', () => {
  const saved: SavedCertificate = {
    ...{ serialNumber: '0ABC', baseUrl: 'https://acme.example', timeoutMs: 15_000, retries: 3 },
    ...{ atExit: 'revoke', userToken: { token: 'a-user-token' } }
  }

  it('with one part changed to anything: unreadable, or what revoking needs', () => {
    const field = fc.constantFrom('version', ...Object.keys(saved))
    fc.assert(
      fc.property(field, fc.oneof(anyText, fc.jsonValue()), (name, value) => {
        const text = JSON.stringify({ version: 1, ...saved, [name]: value })
        const { state, unreadable } = parseState((entry) => (entry === 'certificate' ? text : ''))
        if (unreadable.length > 0) return expect(state).toEqual({})
        const { certificate } = state
        expect(certificate?.serialNumber).toMatch(/^-?[0-9A-F]+$/)
        expect(new URL(certificate?.baseUrl ?? '').protocol).toBe('https:')
        expect(['revoke', 'keep', 'revoked']).toContain(certificate?.atExit)
        return expect(typeof certificate?.userToken.token).toBe('string')
      }),
      { numRuns: 2000 }
    )
    expect(slowOnes((text) => parseState(() => text))).toEqual([])
  })
})

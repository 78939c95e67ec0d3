import { describe, expect, it } from '@jest/globals'
import { checkRequest, validateRequest } from '../../../src/verify/test-request.ts'
import {
  isBriefFailure,
  type Meaning,
  interpretOutcome
} from '../../../src/verify/interpret-outcome.ts'
import { NetworkError, networkError, type Stage } from '../../../src/http/network-error.ts'
import type { VtexClient } from '../../../src/vtex/client.ts'
import type { Outcome } from '../../../src/http/retry.ts'
import { parseCheck } from '../../../src/config/checks.ts'

const GOOD = JSON.stringify({ authStatus: 'Success', account: 'acme', id: '1' })
const MISSING = '<title>400 No required SSL certificate was sent</title>'
const WRONG = '<title>400 The SSL certificate error</title>'

const answer = (status: number, body = '') => ({
  ...{ status, body, headers: {} },
  ...{ certificateRequested: true, protocol: 'TLSv1.3' }
})
const good = answer(200, GOOD)

function broken(stage: Stage, message = '', code = 'ECONNRESET'): NetworkError {
  const cause = Object.assign(new Error(message), { code })
  const url = new URL('https://acme.example')
  return networkError(cause, { stage, url, proxy: undefined, partialBody: '', timeoutMs: 1000 })
}
const alert = (number: number) => broken('client-auth', `SSL alert number ${number}`, 'ERR_SSL_X')

const anonymous = { authentication: {} } as VtexClient
const lined = (line: string) => checkRequest(anonymous, parseCheck(line)!)

type Row = [what: string, outcome: Outcome, without: Meaning, stranger: Meaning]

const ROWS: Row[] = [
  ['HTTP 495', answer(495), 'refused', 'refused'],
  ['HTTP 496', answer(496), 'refused', 'refused'],
  ['nginx’s page for no certificate', answer(400, MISSING), 'refused', 'refused'],
  ['nginx’s page for a bad certificate', answer(400, WRONG), 'doubtful', 'refused'],
  ['HTTP 400', answer(400), 'doubtful', 'doubtful'],
  ['HTTP 401', answer(401), 'doubtful', 'doubtful'],
  ['HTTP 403', answer(403), 'doubtful', 'doubtful'],
  ['HTTP 404', answer(404), 'unknown', 'unknown'],
  ['HTTP 429', answer(429), 'unknown', 'unknown'],
  ['HTTP 503', answer(503), 'unknown', 'unknown'],
  ['alert 116, certificate_required', alert(116), 'refused', 'refused'],
  ['alert 48, unknown_ca', alert(48), 'doubtful', 'refused'],
  ['alert 42, bad_certificate', alert(42), 'doubtful', 'refused'],
  ['alert 40, handshake_failure', alert(40), 'doubtful', 'doubtful'],
  ['alert 49, access_denied', alert(49), 'doubtful', 'doubtful'],
  ['alert 80, internal_error', alert(80), 'unknown', 'unknown'],
  ['a reset once it had asked', broken('client-auth'), 'dropped', 'dropped'],
  ['a reset after the request', broken('exchange'), 'late', 'late'],
  ['a reset before it had asked', broken('handshake'), 'unknown', 'unknown'],
  ['an unknown host', broken('connect', '', 'ENOTFOUND'), 'unknown', 'unknown'],
  ['the same answer', answer(200, GOOD), 'accepted', 'accepted'],
  ['no body', answer(200), 'different', 'different'],
  ['a web page', answer(200, '<!doctype html>'), 'unknown', 'unknown'],
  ['JSON of another shape', answer(200, '{"error":"no certificate"}'), 'different', 'different'],
  ['another account', answer(200, GOOD.replace('acme', 'other')), 'different', 'different']
]

describe('what the result of a call says about certificates', () => {
  it.each(ROWS)('%s', (_, outcome, without, stranger) => {
    const testRequest = validateRequest('token')
    const meaning = (shown: 'none' | 'untrusted') =>
      interpretOutcome(outcome, '', { shown, expected: good, testRequest }).meaning
    expect([meaning('none'), meaning('untrusted')]).toEqual([without, stranger])
  })

  it.each([
    [400, 'unknown'],
    [404, 'unknown'],
    [409, 'unknown'],
    [401, 'doubtful'],
    [403, 'doubtful'],
    [496, 'refused']
  ])('of a call that takes effect, HTTP %d: %s', (status, meaning) => {
    const testRequest = lined('POST /api/orders 201')
    expect(
      interpretOutcome(answer(status), '', { shown: 'none', expected: good, testRequest }).meaning
    ).toBe(meaning)
  })

  it.each([
    ['a web page where JSON was good', '{"a":1}', '<html>', 'different'],
    ['fewer keys than the good one', '{"a":1,"b":2}', '{"a":1}', 'different'],
    ['more keys than the good one', '{"a":1}', '{"a":1,"b":2}', 'accepted'],
    ['an object where there was an empty one', '{}', '{"error":1}', 'different'],
    ['a list where there was one', '[1]', '[]', 'accepted'],
    ['an object where there was a list', '[1]', '{"error":1}', 'different'],
    ['nothing where there was nothing', '', '', 'accepted'],
    ['a page where there was a page', '<html>', '<!DOCTYPE html>', 'accepted'],
    ['text where there was text', 'pong', 'PONG', 'accepted']
  ])('%s', (_, first, second, meaning) => {
    const testRequest = lined('GET /api/x 200')
    const context = { shown: 'none', expected: answer(200, first), testRequest } as const
    expect(interpretOutcome(answer(200, second), '', context).meaning).toBe(meaning)
  })
})

describe('what is tried again at once', () => {
  it.each([
    ['HTTP 408', answer(408), true],
    ['HTTP 429', answer(429), true],
    ['HTTP 503', answer(503), true],
    ['HTTP 403', answer(403), false],
    ['HTTP 200', answer(200, GOOD), false],
    ['a reset before it had asked', broken('handshake'), true],
    ['a reset once it had asked', broken('client-auth'), false],
    ['a reset after the request', broken('exchange'), false]
  ])('%s: %s', (_, outcome, again) => {
    expect(isBriefFailure(outcome, validateRequest('token'))).toBe(again)
  })

  it('a call that takes effect: only if it was not read', () => {
    const post = lined('POST /api/orders 201')
    expect([503, 408].map((status) => isBriefFailure(answer(status), post))).toEqual([false, true])
  })
})

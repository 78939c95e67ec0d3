import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  formatAttemptsSentence,
  isTransient,
  retryAfterMs,
  formatAttempts
} from '../../../src/http/retry.ts'
import { anyText } from '../properties/texts.ts'
import { broken, NOON, runRetries, reply } from './retry-harness.ts'

describe('how often', () => {
  it('a final first outcome: one attempt', async () => {
    for (const status of [200, 301, 400, 401, 403, 404, 409, 415, 422]) {
      const { outcome, history, sleeps, told } = await runRetries({ outcomes: [reply(status)] })
      expect({ outcome, history }).toEqual({
        outcome: reply(status),
        history: [`HTTP ${status}`]
      })
      expect([...sleeps, ...told]).toEqual([])
    }
  })

  it('a transient outcome: tried again, and every attempt is recorded', async () => {
    const outcomes = [reply(503), broken('ECONNRESET', 'handshake'), reply(429), reply(200)]
    const { outcome, history, told } = await runRetries({ outcomes })
    expect(outcome).toEqual(reply(200))
    expect(history).toEqual([
      'HTTP 503',
      'it hung up in the TLS handshake (ECONNRESET)',
      'HTTP 429',
      'HTTP 200'
    ])
    expect(told).toEqual([
      'GET /x: HTTP 503. Trying again in 0.5 s.',
      'GET /x: it hung up in the TLS handshake (ECONNRESET). Trying again in 3.0 s.',
      'GET /x: HTTP 429. Trying again in 18.0 s.'
    ])
  })

  it('a transient outcome each time: 1 + retries attempts', async () => {
    for (const retries of [0, 1, 5]) {
      const { history } = await runRetries({ outcomes: [reply(500)], retries, chance: 0 })
      expect(history).toHaveLength(retries + 1)
    }
  })

  it('when the caller’s rule says no: one attempt', async () => {
    const { history } = await runRetries({ outcomes: [reply(503)], worthRetrying: () => false })
    expect(history).toHaveLength(1)
  })

  it('an error of our own code: thrown as it is', async () => {
    const defect = new TypeError('not a network error')
    await expect(runRetries({ outcomes: [defect, reply(200)] })).rejects.toBe(defect)
  })
})

describe('how long it waits', () => {
  it('full jitter: anything from nothing to 1 s, 6 s, 36 s, and never more', async () => {
    const outcomes = [reply(500)]
    const deadlineMs = 3_600_000
    const most = await runRetries({ outcomes, chance: 1, retries: 5, deadlineMs })
    expect(most.sleeps).toEqual([1000, 6000, 36_000, 36_000, 36_000])
    const least = await runRetries({ outcomes, chance: 0, retries: 5, deadlineMs })
    expect(least.sleeps).toEqual([0, 0, 0, 0, 0])
  })

  it('at least Retry-After, and at least the jitter', async () => {
    const { sleeps } = await runRetries({
      outcomes: [reply(429, '10'), reply(429, '1'), reply(200)]
    })
    expect(sleeps).toEqual([10_000, 3000])
  })
})

describe('the deadline', () => {
  it('a wait that would go past it: not made', async () => {
    const { history, sleeps } = await runRetries({
      outcomes: [reply(429, '60')],
      deadlineMs: 60_000
    })
    expect(history).toHaveLength(1)
    expect(sleeps).toEqual([])
    const enough = await runRetries({ outcomes: [reply(429, '60')], deadlineMs: 60_001 })
    expect(enough.history).toHaveLength(2)
  })

  it('requests near its end: they get less time', async () => {
    const { allowed } = await runRetries({
      outcomes: [reply(429, '10'), reply(200)],
      deadlineMs: 12_000
    })
    expect(allowed).toEqual([12_000, 2000])
  })

  it('when it has passed: the first request still gets some time', async () => {
    const { allowed, history } = await runRetries({ outcomes: [reply(503)], deadlineMs: -5000 })
    expect(allowed).toEqual([1])
    expect(history).toHaveLength(1)
  })

  it('whatever Retry-After says: no wait goes past it', async () => {
    const huge = fc.constantFrom('9'.repeat(25), '9'.repeat(400))
    const after = fc.oneof(anyText, huge, fc.nat().map(String), fc.date().map(String))
    await fc.assert(
      fc.asyncProperty(after, fc.double({ min: 0, max: 1, noNaN: true }), async (text, chance) => {
        const { sleeps } = await runRetries({ outcomes: [reply(503, text)], chance, retries: 10 })
        expect(sleeps.reduce((sum, one) => sum + one, 0)).toBeLessThan(120_000)
        expect(sleeps.every((one) => one >= 0)).toBe(true)
      })
    )
  })
})

describe('Retry-After', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['no seconds', '0', 0],
    ['a date', 'Mon, 15 Jun 2026 12:00:30 GMT', 30_000],
    ['a date in the past', 'Mon, 15 Jun 2026 11:59:30 GMT', 0],
    ['nothing at all', undefined, 0],
    ['empty', '', 0],
    ['garbage', 'soon', 0],
    ['a negative number', '-5', 0]
  ])('%s, %j: %d ms', (_, text, milliseconds) => {
    expect(retryAfterMs(reply(503, text), { now: () => NOON })).toBe(milliseconds)
  })

  it('of a network error: 0', () => {
    expect(retryAfterMs(broken('ECONNRESET'), { now: () => NOON })).toBe(0)
  })
})

describe('what is transient', () => {
  it.each([
    [429, true],
    [500, true],
    [501, false],
    [502, true],
    [503, true],
    [504, true],
    [599, true],
    [400, false],
    [408, false],
    [404, false],
    [302, false],
    [200, false]
  ])('HTTP %d: %s', (status, transient) => {
    expect(isTransient(reply(status))).toBe(transient)
  })

  it.each([
    ['ECONNREFUSED', true],
    ['ENOTFOUND', true],
    ['ECONNRESET', true],
    ['ERR_PROXY_TUNNEL', true],
    ['CERT_HAS_EXPIRED', false],
    ['EPROTO', false],
    ['HPE_INVALID_CONSTANT', false]
  ])('%s: %s', (code, transient) => {
    expect(isTransient(broken(code))).toBe(transient)
  })
})

describe('several attempts in words: no cause is repeated', () => {
  it.each([
    [[], '', ''],
    [['HTTP 503'], '', ''],
    [
      ['HTTP 503', 'HTTP 503', 'HTTP 503'],
      ', after 3 attempts with the same result',
      ' All 3 attempts ended like that.'
    ],
    [
      ['HTTP 503', 'HTTP 503', 'HTTP 429', 'HTTP 503'],
      ', after 4 attempts (HTTP 503, 2 times; HTTP 429; HTTP 503)',
      ' Attempts: HTTP 503, 2 times; HTTP 429; HTTP 503.'
    ]
  ])('%j', (history, clause, sentence) => {
    expect(formatAttempts(history)).toBe(clause)
    expect(formatAttemptsSentence(history)).toBe(sentence)
  })
})

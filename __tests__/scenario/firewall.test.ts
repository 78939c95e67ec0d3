import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { LOGIN, SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

function blocked(on: 'login' | 'sign'): Fault {
  const headers = { 'content-type': 'text/html', server: 'cloudflare', 'cf-ray': '8c1f-GRU' }
  const body =
    '<!DOCTYPE html>\n<html lang="en-US"><head>\n<title>Attention Required! | Cloudflare</title></head>' +
    '<body><h1>Sorry, you have been blocked</h1><p>Ray ID: 8c1f</p></body></html>'
  return { on, kind: 'status', status: 403, headers, body, times: 'always' }
}

describe('a firewall that answers 403 with its web page', () => {
  it('to the login: it is named, and the key pair is not blamed', async () => {
    const scenario = await open({ faults: [blocked('login')] })
    const { message, hint } = await scenario.fails('RESPONSE_UNEXPECTED')
    expect(message).toMatch(
      /^The login at \S+ was refused by a firewall or gateway in front of VTEX \(Cloudflare\): /
    )
    expect(message).toContain('HTTP 403, "Attention Required! | Cloudflare". Nothing was issued.')
    expect(message).not.toContain('8c1f')
    expect(hint).toContain('IP addresses change')
    expect(hint).not.toMatch(/app-key|typing/)
    expect(scenario.calls()).toEqual({ [LOGIN]: 1 })
  })

  it('to sign: it is named, and the role is not blamed', async () => {
    const scenario = await open({ faults: [blocked('sign')] })
    const { message, hint } = await scenario.fails('RESPONSE_UNEXPECTED')
    expect(message).toContain('in front of VTEX (Cloudflare): HTTP 403, "Att')
    expect(hint).toContain('IP addresses change')
    expect(hint).not.toContain('Update certificate')
    expect(scenario.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1 })
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })
})

describe('a refusal that may be a limiter’s says so', () => {
  const limited = { on: 'sign', kind: 'status', times: 'always' } as const

  it.each<[string, Fault]>([
    ['403 with words', { ...limited, status: 403, body: { message: 'Request limit exceeded' } }],
    ['429', { ...limited, status: 429 }],
    ['503', { ...limited, status: 503 }]
  ])('%s', async (_, fault) => {
    const scenario = await open({ faults: [fault] })
    const error = await scenario.issue().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ hint: expect.stringContaining('It may be a limit on requests') })
  })

  it('another 403: no word of a limiter', async () => {
    const scenario = await open({ faults: [{ ...limited, status: 403 }] })
    const { hint } = await scenario.fails('SIGN_REFUSED')
    expect(hint).not.toContain('limit')
  })
})

describe('refused credentials that look odd: the error says what is odd, and shows none of them', () => {
  it.each([
    [{ 'app-key': 'tokentokentoken', 'app-token': 'vtexappkey-acme-ABCDEF' }, /look swapped/],
    [{ 'app-key': '"vtexappkey-acme-ABCDEF"' }, /app-key is in quotes/],
    [{ 'app-token': 'VTEX_APP_TOKEN=abcdefgh' }, /app-token has a name before it/],
    [{ 'app-token': '$VTEX_APP_TOKEN' }, /app-token begins with \$/],
    [{ 'app-token': '********' }, /app-token consists of asterisks/],
    [{ 'app-token': 'vtexappkey-acme-GHIJKL' }, /app-token looks like a key/],
    [{ 'app-key': 'same-value', 'app-token': 'same-value' }, /have the same value/]
  ])('%j', async (inputs, says) => {
    const scenario = await open()
    const { message, hint = '' } = await scenario.fails('LOGIN_REFUSED', inputs)
    expect(hint).toMatch(says)
    for (const value of Object.values(inputs)) expect(message + hint).not.toContain(value)
  })
})

import { describe, expect, it } from '@jest/globals'
import { authenticationHeaders, secretsOf } from '../../../src/vtex/credentials.ts'
import { parse, problems } from './valid-inputs.ts'

const NONE = { 'app-key': '', 'app-token': '' }

describe('an empty secret', () => {
  it('in a push: the error says why secrets are empty', () => {
    expect(problems(NONE)).toEqual([
      'app-key, app-token (or user-token): are empty. A secret arrives empty where its name is' +
        ' misspelt, where it belongs to a deployment environment that the job does not name, and' +
        ' in runs for fork pull requests and Dependabot.'
    ])
  })

  it('in a pull_request run: the error says so first', () => {
    const context = { eventName: 'pull_request' }
    expect(problems(NONE, { context })[0]).toContain(
      'are empty. This is a pull_request run; those from forks get no secrets.'
    )
  })

  it('in a run of Dependabot’s: the error says so first', () => {
    const context = { eventName: 'pull_request', actor: 'dependabot[bot]' }
    expect(problems(NONE, { context })[0]).toContain(
      'are empty. This run is dependabot[bot]’s, which sees Dependabot secrets only'
    )
  })

  it('when the other half of the pair is set: it is named', () => {
    expect(problems({ 'app-key': '' })[0]).toMatch(/^app-key: is empty\. A secret arrives empty/)
    expect(problems({ 'app-token': ' \n' })[0]).toMatch(/^app-token: is empty\. /)
  })
})

describe('a secret that no VTEX credential can be', () => {
  it.each([
    ['abc', 'is too short for a secret: fewer than 4 characters'],
    ['a token', 'has white space inside; was it pasted whole, and once?'],
    ['token\ntoken', 'has white space inside'],
    ['tökentöken', 'has characters that no VTEX credential has'],
    ['token\u0007', 'has characters that no VTEX credential has'],
    ['x'.repeat(8193), 'is longer than 8192 characters']
  ])('%j', (secret, says) => {
    for (const [name, inputs] of Object.entries({
      'app-key': { 'app-key': secret },
      'app-token': { 'app-token': secret },
      'user-token': { ...NONE, 'user-token': secret }
    })) {
      const [problem = '', ...others] = problems(inputs)
      expect(others).toEqual([])
      expect(problem).toContain(`${name}: `)
      expect(problem).toContain(says)
      expect(problem).not.toContain(secret)
    }
  })

  it('4 characters, and 8192: taken', () => {
    for (const token of ['abcd', 'x'.repeat(8192)]) {
      expect(parse({ 'app-token': token }).credentials).toMatchObject({ appToken: token })
    }
  })
})

describe('white space around a secret', () => {
  it('before and after it: taken off, with a warning that does not show it', () => {
    const { credentials, warnings } = parse({ 'app-token': ' a-long-enough-token\n' })
    expect(credentials).toMatchObject({ appToken: 'a-long-enough-token' })
    expect(warnings).toEqual(['app-token: white space around it was taken off.'])
  })
})

describe('a user token', () => {
  it('without the pair: used', () => {
    expect(parse({ ...NONE, 'user-token': 'a-user-token' })).toMatchObject({
      credentials: { kind: 'user-token', userToken: 'a-user-token' },
      warnings: []
    })
  })

  it('beside the pair: used, with a warning', () => {
    expect(parse({ 'user-token': 'a-user-token' })).toMatchObject({
      credentials: { kind: 'user-token' },
      warnings: ['user-token: is used; app-key and app-token are ignored beside it.']
    })
  })
})

describe('the headers that carry the credentials', () => {
  it('a key pair: its two headers', () => {
    const credentials = { kind: 'key-pair', appKey: 'key', appToken: 'token' } as const
    expect(authenticationHeaders(credentials)).toEqual({
      'X-VTEX-API-AppKey': 'key',
      'X-VTEX-API-AppToken': 'token'
    })
    expect(secretsOf(credentials)).toEqual(['token'])
  })

  it('a user token: a header, not a cookie', () => {
    const credentials = { kind: 'user-token', userToken: 'token' } as const
    expect(authenticationHeaders(credentials)).toEqual({ VtexIdclientAutCookie: 'token' })
    expect(secretsOf(credentials)).toEqual(['token'])
  })
})

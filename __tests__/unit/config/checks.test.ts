import { describe, expect, it } from '@jest/globals'
import { parseCheck, parseProof } from '../../../src/config/checks.ts'
import { InputError } from '../../../src/config/rules.ts'
import type { Check } from '../../../src/verify/check.ts'

const asWritten = (check: Check | undefined) =>
  check && [check.method, check.path, check.expected.text].join(' ')

describe('a line of checks', () => {
  it.each([
    ['/api/x', 'GET /api/x 2xx'],
    ['GET /api/x', 'GET /api/x 2xx'],
    ['post /api/x', 'POST /api/x 2xx'],
    ['  HEAD\t/api/x?a=b&c=%20   204  ', 'HEAD /api/x?a=b&c=%20 204'],
    ['/api/x 200,404', 'GET /api/x 200,404'],
    ['/api/x 200, 404', 'GET /api/x 200,404'],
    ['/api/x 2XX,404', 'GET /api/x 2xx,404'],
    ['DELETE /api/x 5xx # it is not there yet', 'DELETE /api/x 5xx'],
    ['/api/x#part', 'GET /api/x 2xx']
  ])('%s: %s', (line, meaning) => {
    expect(asWritten(parseCheck(line))).toBe(meaning)
  })

  it.each(['', '   ', '# nothing here', '  # GET /api/x'])('"%s": no check', (line) => {
    expect(parseCheck(line)).toBeUndefined()
  })

  it.each([
    ['https://elsewhere.example/api', 'account’s host only'],
    ['GET http://elsewhere.example/api', 'account’s host only'],
    ['GET //elsewhere.example/api', 'account’s host only'],
    ['GET /\\elsewhere.example', 'backslash'],
    ['GET /a\u0007b', 'control character'],
    ['FETCH /api/x', '"FETCH" is not one of GET, HEAD'],
    ['GET', 'has no path'],
    ['api/x', 'must begin with /'],
    ['GET api', 'must begin with /'],
    ['/api/x 20', '"20" is not a status'],
    ['/api/x 600', '"600" is not a status'],
    ['/api/x 200 404', '"200 404" is not a status'],
    ['/api/x ok', '"ok" is not a status'],
    ['/api/x 200,', '"200," is not a status'],
    [`/${'x'.repeat(2048)}`, 'over 2048']
  ])('%s: refused', (line, rule) => {
    expect(() => parseCheck(line)).toThrow(InputError)
    expect(() => parseCheck(line)).toThrow(rule)
  })

  it('2xx,404: those statuses, and no other', () => {
    const expected = parseCheck('/ 2xx,404')!.expected
    expect([199, 200, 204, 299, 300, 403, 404, 405].filter((s) => expected.includes(s))).toEqual([
      200, 204, 299, 404
    ])
  })
})

describe('the line of proof', () => {
  it('one line: one check', () => {
    expect(asWritten(parseProof(' GET /api/protected 200 '))).toBe('GET /api/protected 200')
  })

  it.each([
    ['GET /a\nGET /b', 'one line'],
    ['# nothing', 'is a comment'],
    ['GET /api 401', 'proves nothing'],
    ['GET /api 4xx', 'proves nothing'],
    ['GET /api 2xx,403', 'proves nothing']
  ])('%s: refused', (line, rule) => {
    expect(() => parseProof(line)).toThrow(rule)
  })
})

import { expect, it } from '@jest/globals'
import { parseFaults } from '../../src/sandbox/parse-faults.ts'

it.each([
  [[]],
  [[{ on: 'sign', kind: 'status', status: 503, headers: { 'Retry-After': '1' }, body: 'x' }]],
  [[{ on: 'sign', kind: 'certificate', variant: 'crlf', times: 'always' }]],
  [[{ on: 'sign', kind: 'certificate', notBefore: -60, notAfter: 0.5, certificate: 'absent' }]],
  [[{ on: 'validate', kind: 'hang', certificate: 'absent', times: 3 }]],
  [
    [
      { on: 'api', kind: 'redirect', to: '/x', status: 307 },
      { on: 'revoke', kind: 'empty' }
    ]
  ],
  [[{ on: 'connection', kind: 'drop-without-certificate', times: 2, after: 1 }]],
  [
    [
      { on: 'sign', kind: 'half' },
      { on: 'login', kind: 'short-length' },
      { on: 'connection', kind: 'reset-after-handshake' }
    ]
  ]
])('%j: read as it is', (faults) => {
  expect(parseFaults(JSON.stringify(faults))).toEqual(faults)
})

it('nothing: no faults', () => {
  expect(parseFaults(' \n')).toEqual([])
})

it.each([
  ['{', '--faults is not JSON.'],
  ['{}', '--faults must be a JSON array.'],
  ['[1]', '--faults no. 1 is not an object.'],
  [
    '[{"on":"list","kind":"html"}]',
    '--faults no. 1: "on" is "list"; known are: sign, revoke, login, validate, api, connection.'
  ],
  [
    '[{"on":"api","kind":"html"},{"on":"connection","kind":"html"}]',
    '--faults no. 2: "kind" on "connection" is "html"; known are: ' +
      'reset-connect, reset-handshake, reset-after-handshake, drop-without-certificate.'
  ],
  ['[{"on":"login","kind":"certificate","variant":"crlf"}]', '"certificate"; known are: status'],
  [
    '[{"on":"sign","kind":"certificate"}]',
    '"certificate" needs one of: variant, notBefore, notAfter.'
  ],
  ['[{"on":"sign","kind":"certificate","notAfter":"10m"}]', 'must be a number of minutes from'],
  ['[{"on":"sign","kind":"certificate","notAfter":1e9}]', 'must be a number of minutes from'],
  ['[{"on":"sign","kind":"certificate","variant":"no"}]', 'one of: another-key, another-account'],
  ['[{"on":"sign","kind":"hang","status":500}]', 'is "status"; known are: certificate, times.'],
  ['[{"on":"sign","kind":"hang","__proto__":1}]', 'is "__proto__"; known are: certificate, times.'],
  ['[{"on":"sign","kind":"constructor"}]', 'is "constructor"; known are: status'],
  ['[{"on":"sign","kind":"hang","after":1}]', 'is "after"; known are: certificate, times.'],
  [
    '[{"on":"connection","kind":"reset-connect","after":-1}]',
    'after" must be a whole number from 0'
  ],
  ['[{"on":"sign","kind":"hang","times":0}]', 'times" must be a whole number from 1, or "always"'],
  ['[{"on":"sign","kind":"hang","times":null}]', 'must be a whole number from 1, or "always"'],
  ['[{"on":"sign","kind":"status","status":99}]', 'must be a whole number from 200 to 599.'],
  ['[{"on":"sign","kind":"status","status":500,"headers":{"a b":"c"}}]', 'header names and text.'],
  ['[{"on":"sign","kind":"redirect","to":"a\\nb"}]', '--faults no. 1: "to" must be an address.']
])('%s: refused', (text, message) => {
  expect(() => parseFaults(text)).toThrow(message)
})

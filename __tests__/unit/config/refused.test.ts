import { describe, expect, it } from '@jest/globals'
import type { InputName } from '../../../src/config/inputs.ts'
import { parse, problems } from './valid-inputs.ts'

const LONG = 'x'.repeat(129)

// One line each: the input, what was written, and what its error has to say.
const REFUSED: [input: InputName, value: string, says: string | RegExp][] = [
  ['account', '', 'is required: the name of your VTEX account'],
  ['account', 'https://acme.myvtex.com/admin', 'is a URL; did you mean "acme"?'],
  ['account', 'http://acme.vtexcommercestable.com.br', 'is a URL; did you mean "acme"?'],
  ['account', 'HTTPS://dev--acme.myvtex.com/', 'is a URL; did you mean "acme"?'],
  ['account', 'acme.myvtex.com', 'is a host name; did you mean "acme"?'],
  ['account', 'acme.vtexcommercebeta.com.br:443', 'is a host name; did you mean "acme"?'],
  ['account', 'acme.vtexpayments.com.br', 'is a host name; did you mean "acme"?'],
  ['account', 'https://shop.example.com/', /is a URL$/],
  ['account', 'dev--acme', 'names a workspace as well as an account; did you mean "acme"?'],
  ['account', 'ac me', 'is not an account name: letters, digits, "-" and "_", at most 63'],
  ['account', '-acme', 'is not an account name'],
  ['account', 'a'.repeat(64), 'is not an account name'],
  ['account', 'açme', 'is not an account name'],
  ['account', 'acme\nevil', /^account: has the character U\+000A in it; did you mean "acmeevil"\?/],
  ['account', 'acme\u200b', /^account: has the character U\+200B in it; did you mean "acme"\?/],
  ['app-name', '', 'must not be empty'],
  ['app-name', 'x'.repeat(65), 'must be at most 64 characters, has 65'],
  ['app-name', 'my\u0000app', 'must not contain control or invisible characters, has U+0000'],
  ['app-name', 'my\u202eapp', 'has U+202E'],
  ['city', LONG, 'must be at most 128 characters, has 129'],
  ['city', 'São\tPaulo', 'has U+0009'],
  ['state', LONG, 'must be at most 128 characters, has 129'],
  ['country', 'br', 'must be a country’s code of two capital letters; did you mean "BR"?'],
  ['country', 'Brazil', 'must be a country’s code of two capital letters, such as BR'],
  ['country', 'B1', 'two capital letters'],
  ['key-size', '1024', 'must be one of 2048, 3072, 4096, is "1024"'],
  ['key-size', '2048.0', 'must be one of 2048, 3072, 4096, is "2048.0"'],
  ['environment', 'vtex.commercestable', 'is not the middle part of a VTEX host, such as vtexcomm'],
  ['environment', 'evil.example/?', 'is not the middle part of a VTEX host'],
  ['environment', 'a@b', 'is not the middle part of a VTEX host'],
  ['base-url', 'gateway', 'must be a URL such as https://gateway.example:8443, is "gateway"'],
  ['base-url', 'http://gateway.example', 'must begin with https://'],
  ['base-url', 'ftp://gateway.example', 'must begin with https://'],
  ['base-url', 'https://gateway.example/api', 'with no path: "https://gateway.example"'],
  ['base-url', 'https://gateway.example?', 'must be a host and a port alone'],
  ['base-url', 'https://gateway.example/#a', 'must be a host and a port alone'],
  ['base-url', 'https:gateway.example', 'must be written like https://gateway.example:8443'],
  ['base-url', 'https:\\\\gateway.example', 'must be written like'],
  ['base-url', 'https:///gateway.example', 'must be written like'],
  ['base-url', 'https://gateway\n.example', 'must be written like'],
  ['base-url', 'https://gateway.example:0', 'must be written like'],
  ['base-url', 'https://user:hunter2@gateway.example', 'must not hold a user name or a password'],
  ['base-url', 'https://hunter2@gateway.example/a', 'must not hold a user name or a password'],
  ['verify', 'yes', 'must be true or false, is "yes"'],
  ['require-mtls', '1', 'must be true or false, is "1"'],
  ['export-env', 'on', 'must be true or false, is "on"'],
  ['revoke-on-exit', 'tRUE', 'must be true or false, is "tRUE"'],
  ['summary', 'none', 'must be true or false, is "none"'],
  ['timeout', '0', 'must be a whole number from 1 to 300, is "0"'],
  ['timeout', '301', 'must be a whole number from 1 to 300, is "301"'],
  ['timeout', '15s', 'must be a whole number from 1 to 300, is "15s"'],
  ['timeout', '1e2', 'must be a whole number from 1 to 300'],
  ['timeout', '99999999999999999999', 'must be a whole number from 1 to 300'],
  ['retries', '11', 'must be a whole number from 0 to 10, is "11"'],
  ['retries', '-1', 'must be a whole number from 0 to 10, is "-1"'],
  ['retries', '2.5', 'must be a whole number from 0 to 10, is "2.5"'],
  ['output-dir', '~', '"~" is for a shell, and none expands it here'],
  ['output-dir', '~/certificates', 'is for a shell'],
  ['output-dir', '$RUNNER_TEMP/certificates', 'is for a shell'],
  ['output-dir', '%RUNNER_TEMP%\\certificates', 'is for a shell'],
  ['server-ca-file', 'ca.pem', /".*ca\.pem" cannot be read: no such file or directory \(ENOENT\)/]
]

describe('an input that breaks its rule', () => {
  it.each(REFUSED)('%s: %j', (input, value, says) => {
    const found = problems({ [input]: value })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${input}: `))
    if (typeof says === 'string') expect(found[0]).toContain(says)
    else expect(found[0]).toMatch(says)
    // One line, whatever was written, and nothing that moves a cursor.
    expect(found[0]).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  })

  it('with a long value: shown cut short', () => {
    const [problem = ''] = problems({ verify: 'x'.repeat(10_000) })
    expect(problem.length).toBeLessThan(200)
  })

  it('a password in an unusable URL: not shown', () => {
    for (const url of ['https://user:hunter2@gate way', 'https://user:hunter2@', '//a:hunter2@b']) {
      const found = problems({ 'base-url': url }).join()
      expect(found).toMatch(/^base-url: /)
      expect(found).not.toContain('hunter2')
    }
  })
})

describe('several problems', () => {
  it('of several inputs: all are reported, a line each', () => {
    const found = problems({
      ...{ account: 'https://acme.myvtex.com/admin', 'app-name': '', 'app-token': '' },
      ...{ country: 'br', timeout: 'soon', 'key-size': '512', verify: 'maybe' }
    })
    expect(found.map((line) => line.split(':')[0])).toEqual([
      ...['account', 'app-name', 'country', 'app-token', 'key-size', 'verify', 'timeout']
    ])
  })

  it('of one input: one input is counted', () => {
    const checks = 'FETCH /a\nGET b\nGET /c'
    expect(() => parse({ checks })).toThrow(/^An input is not usable:\n- checks: .*\n- checks: .*$/)
    expect(() => parse({ checks, retries: 'x' })).toThrow(/^2 inputs are not usable:(\n- .*){3}$/)
  })

  it('two or one: two are counted, one is not', () => {
    expect(() => parse({ verify: '', retries: 'x' })).toThrow(/^2 inputs are not usable:\n- /)
    expect(() => parse({ retries: 'x' })).toThrow(/^An input is not usable:\n- retries: /)
  })
})

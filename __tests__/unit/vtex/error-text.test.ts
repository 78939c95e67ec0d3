import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { errorText } from '../../../src/vtex/error-text.ts'

const text = (body: unknown) => errorText(JSON.stringify(body))

describe('the shapes that VTEX’s APIs use', () => {
  it.each([
    [{ error: 'Authentication required.' }, 'Authentication required.'],
    [{ error: 'UNAUTHORIZED', description: 'No key.' }, 'UNAUTHORIZED: No key.'],
    [
      { type: 'about:blank', title: 'Forbidden', status: 403, detail: 'No role.', instance: '/x' },
      'No role.'
    ],
    [
      { type: 'https://x', title: 'Unauthorized', status: 401, traceId: '00-ab' },
      'Unauthorized (request 00-ab)'
    ],
    [{ message: 'Unauthorized', requestId: 'ab12' }, 'Unauthorized (request ab12)'],
    [{ error: { code: '1', message: 'Not allowed', exception: null } }, 'Not allowed'],
    [{ authStatus: 'WrongCredentials' }, 'WrongCredentials'],
    [{ Message: 'No access to this entity' }, 'No access to this entity'],
    [{ message: 'Expired.', code: 'EXPIRED_TOKEN', requestId: 'x' }, 'Expired. (request x)'],
    [{ code: 'RateLimitExceeded', message: 'Slow down' }, 'Slow down'],
    [{ Code: 'INTERNAL_ERROR', Message: 'Something went wrong.' }, 'Something went wrong.'],
    [{ code: 'ONLY_A_CODE' }, 'ONLY_A_CODE'],
    [{ message: '', error: 'The next one that is not empty' }, 'The next one that is not empty'],
    ['A string', 'A string']
  ])('%j: %s', (body, expected) => {
    expect(text(body)).toBe(expected)
  })

  it.each([[{}], [[]], [null], [42], [true], [{ message: 42 }], [{ message: ' ' }], ['']])(
    '%j: no text',
    (body) => {
      expect(text(body)).toBeUndefined()
    }
  )
})

describe('bodies that are not JSON', () => {
  it.each([
    ['Service unavailable', 'Service unavailable'],
    ['  two\r\n\tlines  ', 'two lines'],
    ['{"error": "cut sho', '{"error": "cut sho']
  ])('%j: shown', (body, expected) => {
    expect(errorText(body)).toBe(expected)
  })

  it.each([
    '',
    ' \n ',
    '<html><body>502</body></html>',
    '\n<!DOCTYPE html>',
    '<?xml version="1.0"?>'
  ])('%j: no text', (body) => {
    expect(errorText(body)).toBeUndefined()
  })
})

describe('a web page', () => {
  it.each([
    [
      '<html>\r\n<head><title>400 No required SSL certificate was sent</title></head>\r\n<body>',
      '400 No required SSL certificate was sent'
    ],
    ['<!DOCTYPE html><TITLE lang="en">Just a\n moment...</TITLE>', 'Just a moment...'],
    ['<title>Q&amp;A: &quot;no&quot;</title>', 'Q&A: "no"']
  ])('the page %j: its title is shown, and nothing else', (body, expected) => {
    expect(errorText(body)).toBe(expected)
  })

  it.each([
    ['cut short', '<html><title>400 Bad Req'],
    ['with markup inside', '<title><b>400</b></title>'],
    ['with a character written otherwise', '<title>&#115;ecret</title>'],
    ['with one written otherwise twice', '<title>&amp;#115;ecret</title>'],
    ['too far down', `<html>${' '.repeat(5000)}<title>400</title>`],
    ['too long', `<title>${'x'.repeat(301)}</title>`],
    ['that holds PEM', '<title>-----BEGIN CERTIFICATE-----</title>']
  ])('a title %s: not shown', (_, body) => {
    expect(errorText(body)).toBeUndefined()
  })

  it('whose title holds a secret: it is taken out', () => {
    const secret = 'very-secret-token'
    expect(errorText(`<title>no ${secret} here</title>`, [secret])).toBe('no *** here')
    const hidden = `<title>no very-\u200fsecret-token here</title>`
    expect(errorText(hidden, [secret])).toBe('no *** here')
    expect(errorText('<title>very-secret&#45;token</title>', [secret])).toBeUndefined()
  })

  it('of 256 KiB: read in linear time, whatever it has in it', () => {
    for (const filler of ['<title', '<title>', '<title>x', '<', '&amp;']) {
      const start = performance.now()
      errorText(`<${filler.repeat(40_000)}`)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

describe('hostile text from a server', () => {
  const secret = 'very-secret-token'

  it('secrets: all are taken out', () => {
    expect(errorText(`a ${secret} and ${secret}`, [secret])).toBe('a *** and ***')
    expect(errorText(JSON.stringify({ message: secret }), ['other', secret])).toBe('***')
  })

  it('secrets that look like a regular expression or a command: taken out', () => {
    for (const nasty of ['$&(.*)[a-z]+^\\d{3}|', '##[add-mask]abcd', '::add-mask::abcd']) {
      expect(errorText(`a ${nasty} b`, [nasty])).toBe('a *** b')
    }
  })

  it('secrets that show once invisible characters are gone: taken out', () => {
    for (const hidden of ['\u202e', '\u0000', '\u200f', '\u001b', '\ud800']) {
      expect(errorText(`very-${hidden}secret-token`, [secret])).not.toContain(secret)
    }
  })

  it('a text that is cut short: no part of a secret', () => {
    for (const indent of [150, 183, 190, 195, 983, 985, 990, 995]) {
      for (const filler of [' ', 'x']) {
        expect(errorText(filler.repeat(indent) + secret, [secret]) ?? '').not.toContain('very-')
      }
    }
  })

  it('control characters, escapes of a terminal and marks of direction are taken out', () => {
    expect(text({ message: '\u001b[31mred\u001b[0m\u0007 \u202egnp\u2066.\u2028exe' })).toBe(
      '[31mred[0m gnp. exe'
    )
  })

  it('it stays on one line, so that it cannot be a workflow command', () => {
    expect(text({ message: 'no\r\n::error::yes\n::add-mask::a' })).toBe(
      'no ::error::yes ::add-mask::a'
    )
  })

  it('a long text: cut short', () => {
    const long = errorText('x'.repeat(5000)) ?? ''
    expect(long).toBe(`${'x'.repeat(199)}…`)
  })

  it('deeply nested JSON: no exception', () => {
    const depth = 25_000
    const nested = `${'{"error":'.repeat(depth)}"deep"${'}'.repeat(depth)}`
    expect(() => errorText(nested)).not.toThrow()
  })

  it('any body at all: one short line without the secret, or nothing', () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.json(),
      fc
        .record({ message: fc.string({ unit: 'binary' }), error: fc.jsonValue() })
        .map((v) => JSON.stringify(v))
    )
    const withSecret = fc
      .tuple(body, fc.nat(400))
      .map(([one, at]) => [one.slice(0, at), secret, one.slice(at)])
    fc.assert(
      fc.property(withSecret, (parts) => {
        const found = errorText(parts.join(''), [secret])
        if (found === undefined) return
        expect(found).not.toContain(secret)
        expect(found).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
        expect(Array.from(found).length).toBeLessThanOrEqual(200)
        expect(found).not.toBe('')
      }),
      { numRuns: 500 }
    )
  })
})

describe('a secret that the server repeats in another form', () => {
  const secret = 'a-long-API-token/0123456789+='
  const invisible = [...'\u00ad\u200b\u2060\ufeff'].map((mark) => secret.split('').join(mark))
  it.each([
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
    secret.slice(0, -1),
    secret.slice(5),
    ...invisible
  ])('%j: the whole text is left out', (form) => {
    const shown = errorText(JSON.stringify({ error: `unknown: ${form}` }), [secret]) ?? ''
    expect(shown.replace('***', '')).not.toMatch(/long-API|0123456789|YS1sb25n|612d6c6f/)
  })

  it.each(['p%40ss%2Fw0', 'cEBzcy93MA==', '704073732f7730'])('%j: a short one, too', (form) => {
    expect(errorText(`unknown: ${form}`, ['p@ss/w0'])).toBeUndefined()
  })

  it('a certificate: not shown', () => {
    expect(errorText('-----BEGIN CERTIFICATE-----\nMIIC')).toBeUndefined()
  })
})

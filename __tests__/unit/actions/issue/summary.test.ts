import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CertificateFacts } from '../../../../src/pki/certificate.ts'
import { printable } from '../../../../src/shared/printable.ts'
import { type IssueSummary, summarizeIssue } from '../../../../src/actions/issue/summary.ts'

const FACTS: CertificateFacts = {
  serialNumber: '0ABC',
  fingerprintSha256: 'AB:CD',
  subject: 'CN=my-app, OU=acme, L=São Paulo, ST=SP, C=BR',
  issuer: 'CN=VTEX CA',
  notBefore: new Date('2026-06-01T00:00:00.123Z'),
  notAfter: new Date('2026-08-30T00:00:00Z')
}

function summarize(
  change: Partial<IssueSummary> = {},
  facts: Partial<CertificateFacts> = {}
): string {
  return summarizeIssue({
    subject: { commonName: 'my-app', organizationalUnitName: 'acme' },
    baseUrl: new URL('https://acme.example'),
    checks: [],
    facts: { ...FACTS, ...facts },
    proof: { mtls: 'enforced', sentence: 'the server asked for it.' },
    phases: [
      { name: 'key', milliseconds: 90 },
      { name: 'sign', milliseconds: 41 }
    ],
    revokeOnExit: true,
    ...change
  })
}

describe('the summary', () => {
  it('a usual certificate: one table has all facts', () => {
    const markdown = summarize()
    expect(markdown.split('\n').slice(0, 4)).toEqual([
      '### VTEX mTLS certificate for <code>my-app</code> on <code>acme</code>',
      '',
      '| | |',
      '| --- | --- |'
    ])
    for (const row of [
      '| **Subject** | <code>CN=my-app, OU=acme, L=São Paulo, ST=SP, C=BR</code> |',
      '| **Issuer** | <code>CN=VTEX CA</code> |',
      '| **Serial number** | <code>0ABC</code> |',
      '| **SHA-256 fingerprint** | <code>AB:CD</code> |',
      '| **Valid** | <code>2026-06-01T00:00:00Z</code> to <code>2026-08-30T00:00:00Z</code> (89 days) |',
      '| **mTLS** | ✅ <code>enforced</code>: the server asked for it. |',
      '| **Time** | key 90 ms, sign 41 ms |',
      '| **When the job ends** | the files are deleted and the certificate is revoked |'
    ]) {
      expect(markdown.split('\n')).toContain(row)
    }
    expect(markdown).toMatch(/\|\n\n$/) // whatever a later step adds is a paragraph of its own
  })

  it.each([
    ['requested', '⚠️'],
    ['any-certificate', '⚠️'],
    ['not-requested', '⚠️'],
    ['unverified', '➖']
  ] as const)('mTLS %s: the mark is %s', (mtls, mark) => {
    const markdown = summarize({ proof: { mtls, sentence: 'so it is.' } })
    expect(markdown).toContain(`| **mTLS** | ${mark} <code>${mtls}</code>: so it is. |`)
  })

  it('revoke-on-exit false: it says that the certificate is kept', () => {
    const markdown = summarize({ revokeOnExit: false })
    expect(markdown).toContain('the files are deleted; the certificate is **kept**')
    expect(markdown).not.toContain('is revoked |')
  })
})

// A row: two cells. Of markup only <code>, which this module writes itself.
const ROW = /^\| \*\*[\w -]+\*\* \| (?:[^|<>]|<\/?code>)* \|$/

const NASTY = [
  'CN=a|b, OU=c||d',
  'CN=`rm -rf`, OU=``',
  'CN=<img src=x onerror=alert(1)>, OU=</code></table>',
  'CN=<!-- , OU=-->',
  'CN=[click](https://evil.example), OU=![x](//evil)',
  'CN=https://evil.example/a, OU=www.evil.example, L=WWW.evil.example',
  'CN=someone@evil.example, OU=@octocat',
  'CN=**bold** _it_ ~~gone~~, OU=#1 $x^2$',
  'CN=&lt;b&gt; &amp; &#124;',
  'CN=\\| \\`',
  'CN={{ secrets.X }}, OU=${{ github.token }}',
  'CN=one\ntwo, OU=three\r\n| a | b |',
  'CN=\u202egnp.exe\u2066, OU=\u0007\u001b[31m',
  'CN=😀 São Paulo Bogotá עברית'
].map((text) => printable(text, 1000))

/** What a reader of the page sees of the text: markup gone, then references decoded. */
function seen(markdown: string): string {
  return markdown
    .replace(/<\/?code>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

function expectTable(markdown: string): void {
  const lines = markdown.split('\n')
  expect(lines).toHaveLength(summarize().split('\n').length)
  for (const row of lines.slice(4, -2)) expect(row).toMatch(ROW)
}

describe('whatever the names hold, the table stands', () => {
  it.each(NASTY)('%s', (text) => {
    const markdown = summarize({}, { subject: text, issuer: text })
    expectTable(markdown)
    expect(seen(markdown)).toContain(`| **Subject** | ${text} |`)
    expect(markdown).not.toMatch(/https?:\/\/(?!acme)|www\.|@/i) // nothing that links by itself
    expect(markdown.slice(markdown.indexOf('Subject'))).not.toMatch(/[`[\]$~#](?!\d+;)/)
  })

  it('in the error text of the server: shown as it is', () => {
    for (const text of NASTY) {
      const markdown = summarize({ proof: { mtls: 'requested', sentence: text } })
      expectTable(markdown)
      expect(seen(markdown)).toContain(text)
    }
  })

  it('in any text: one table, and the subject as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const [subject, sentence] = [printable(one), printable(other)]
        const markdown = summarize({ proof: { mtls: 'requested', sentence } }, { subject })
        expectTable(markdown)
        expect(seen(markdown)).toContain(`| **Subject** | ${subject} |`)
      })
    )
  })
})

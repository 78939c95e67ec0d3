import { describe, expect, it } from '@jest/globals'
import { tellServerCertificate } from '../../../src/http/server-certificate-errors.ts'

const tell = (code: string, cert?: object) =>
  tellServerCertificate(code, { code, cert }, 'a.example')

describe('a certificate for other names', () => {
  it.each([
    ['DNS:b.example', ', but for b.example'],
    [
      'DNS:b.example, IP Address:10.0.0.1, DNS:*.c.example',
      ', but for b.example, 10.0.0.1, *.c.example'
    ],
    ['DNS:b, DNS:c, DNS:d, DNS:e, DNS:f', ', but for b, c, d and 2 more'],
    ['DNS:"b\\u0000.example, DNS:x", DNS:c.example', ', but for c.example'],
    ['URI:https://b.example', ''],
    [undefined, ', but for cn.example']
  ])('%s', (subjectaltname, told) => {
    const [brief, hint] = tell('ERR_TLS_CERT_ALTNAME_INVALID', {
      subjectaltname,
      subject: { CN: 'cn.example' }
    }) ?? ['', '']
    expect(brief).toBe(`its certificate is not for a.example${told} (ERR_TLS_CERT_ALTNAME_INVALID)`)
    expect(hint).not.toContain('server-ca-file')
    expect(hint).toContain('base-url')
  })

  it('without any that can be read', () => {
    expect(tell('HOSTNAME_MISMATCH')?.[0]).toBe(
      'its certificate is not for a.example (HOSTNAME_MISMATCH)'
    )
  })
})

describe('what server-ca-file is advised for', () => {
  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'give its CA with server-ca-file'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'give its CA with server-ca-file']
  ])('%s', (code, hint) => {
    expect(tell(code)?.[1]).toContain(hint)
  })

  it.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])('not for %s: the clock, or time', (code) => {
    expect(tell(code)?.[1]).toContain('clock')
    expect(tell(code)?.[1]).not.toContain('server-ca-file')
  })

  it('a code that is about something else is left alone', () => {
    expect(tell('ECONNRESET')).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import { describeServerCertificateError } from '../../../src/http/server-certificate-errors.ts'

const tell = (code: string, cert?: object) =>
  describeServerCertificateError(code, { code, cert }, 'a.example')

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
    const cert = { subjectaltname, subject: { CN: 'cn.example' } }
    expect(tell('ERR_TLS_CERT_ALTNAME_INVALID', cert)).toEqual({
      kind: 'server-name',
      reason: `its certificate is not for a.example${told} (ERR_TLS_CERT_ALTNAME_INVALID)`
    })
  })

  it('without any that can be read: no names', () => {
    expect(tell('HOSTNAME_MISMATCH')?.reason).toBe(
      'its certificate is not for a.example (HOSTNAME_MISMATCH)'
    )
  })
})

describe('a certificate that is not accepted for another reason', () => {
  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'server-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'server-untrusted'],
    ['CERT_HAS_EXPIRED', 'server-expired'],
    ['CERT_NOT_YET_VALID', 'server-not-yet-valid']
  ])('%s: %s', (code, kind) => {
    expect(tell(code)).toMatchObject({ kind, reason: expect.stringContaining(`(${code})`) })
  })

  it('a code that is about something else: undefined', () => {
    expect(tell('ECONNRESET')).toBeUndefined()
  })
})

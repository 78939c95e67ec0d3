import { describe, expect, it } from '@jest/globals'
import { alertHint, tellAlert } from '../../../src/http/tls-alerts.ts'

describe('a TLS alert is named, with advice of its own', () => {
  it.each([
    [40, 'it sent TLS alert 40, handshake_failure', /TLS 1\.2.*demands a client certificate/],
    [42, 'it sent TLS alert 42, bad_certificate', /^A host that demands a client certificate/],
    [49, 'it sent TLS alert 49, access_denied', /certain addresses/],
    [51, 'it sent TLS alert 51, decrypt_error', /opens or changes TLS/],
    [70, 'it sent TLS alert 70, protocol_version', /^(?!.*certificate).*TLS 1\.2/],
    [80, 'it sent TLS alert 80, internal_error', /failed on its own/],
    [112, 'it sent TLS alert 112, unrecognized_name', /does not serve this host name/],
    [116, 'it sent TLS alert 116, certificate_required', /^A host that demands a client cert/],
    [
      120,
      'it speaks only HTTP/2, which this action does not (TLS alert 120, no_application_protocol)',
      /ALPN/
    ],
    [200, 'it sent TLS alert 200', /opens or changes TLS/]
  ])('%d', (alert, told, hint) => {
    expect(tellAlert(alert)).toBe(told)
    expect(alertHint(alert)).toMatch(hint)
  })

  it.each([
    10, 20, 21, 22, 30, 40, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60, 70, 71, 80, 86, 90, 100,
    109, 110, 112, 113, 115, 116, 120
  ])('%d has a name (RFC 8446, 6; RFC 5246, 7.2)', (alert) => {
    expect(tellAlert(alert)).toMatch(new RegExp(`TLS alert ${alert}, [a-z_]+\\)?$`))
  })
})

import { describe, expect, it } from '@jest/globals'
import { isCertificateAlert, formatAlert } from '../../../src/http/tls-alerts.ts'

describe('a TLS alert in words', () => {
  it.each([
    [40, 'it sent TLS alert 40, handshake_failure'],
    [116, 'it sent TLS alert 116, certificate_required'],
    [
      120,
      'it speaks only HTTP/2, which this action does not (TLS alert 120, no_application_protocol)'
    ],
    [200, 'it sent TLS alert 200']
  ])('%d: %s', (alert, words) => {
    expect(formatAlert(alert)).toBe(words)
  })

  it.each([
    10, 20, 21, 22, 30, 40, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60, 70, 71, 80, 86, 90, 100,
    109, 110, 112, 113, 115, 116, 120
  ])('%d: it has a name (RFC 8446, 6; RFC 5246, 7.2)', (alert) => {
    expect(formatAlert(alert)).toMatch(new RegExp(`TLS alert ${alert}, [a-z_]+\\)?$`))
  })
})

it.each([
  [40, true],
  [42, true],
  [116, true],
  [51, false],
  [70, false],
  [80, false]
])('alert %d may be about the client’s certificate: %p', (alert, expected) => {
  expect(isCertificateAlert(alert)).toBe(expected)
})

/** TLS alerts: which one ended a connection, its name, and whether it is about certificates. */
import { property } from './node-errors.ts'

/** RFC 8446, 6 and B.2, and the alerts of older versions of TLS (RFC 5246, 7.2). */
const NAMES: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  21: 'decryption_failed',
  22: 'record_overflow',
  30: 'decompression_failure',
  40: 'handshake_failure',
  41: 'no_certificate',
  42: 'bad_certificate',
  43: 'unsupported_certificate',
  44: 'certificate_revoked',
  45: 'certificate_expired',
  46: 'certificate_unknown',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  51: 'decrypt_error',
  60: 'export_restriction',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  90: 'user_canceled', // cspell:disable-line: the RFC's spelling
  100: 'no_renegotiation',
  109: 'missing_extension',
  110: 'unsupported_extension',
  111: 'certificate_unobtainable',
  112: 'unrecognized_name',
  113: 'bad_certificate_status_response',
  114: 'bad_certificate_hash_value',
  115: 'unknown_psk_identity',
  116: 'certificate_required',
  120: 'no_application_protocol',
  121: 'ech_required'
}

/** RFC 8446, 6.2: the client showed no certificate. It has no other meaning. */
export const CERTIFICATE_REQUIRED = 116

/** RFC 8446, 6.2. Before TLS 1.3 OpenSSL sends handshake_failure for a missing certificate. */
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, CERTIFICATE_REQUIRED])

/** RFC 7301, 3.2: the server supports none of the protocols that the client offers. */
const NO_APPLICATION_PROTOCOL = 120

/** The brief reason for a server that does not speak HTTP/1.1. */
export const HTTP2_ONLY = 'it speaks only HTTP/2, which this action does not'

/**
 * The number of the TLS alert in a Node error, if there is one. It is read from OpenSSL's text,
 * because Node's code for the same alert differs between versions of TLS.
 */
export function alertNumber(cause: unknown): number | undefined {
  const found = /SSL alert number (\d+)/.exec(String(property(cause, 'message')))
  return found ? Number(found[1]) : undefined
}

/** Whether a server may send this alert because the client’s certificate is bad or missing. */
export function isCertificateAlert(alert: number): boolean {
  return CERTIFICATE_ALERTS.has(alert)
}

/** Describes an alert for a message: `it sent TLS alert 116, certificate_required`. */
export function formatAlert(alert: number): string {
  const nameAndNumber = [alert, NAMES[alert] ?? []].flat().join(', ')
  return alert === NO_APPLICATION_PROTOCOL
    ? `${HTTP2_ONLY} (TLS alert ${nameAndNumber})`
    : `it sent TLS alert ${nameAndNumber}`
}

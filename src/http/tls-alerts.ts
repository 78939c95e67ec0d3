/** The alerts that end a TLS connection: their names, and what to do about each kind. */
import { CERTIFICATE_DEMANDED, isCertificateAlert } from './client-auth.ts'
import { HTTP2_HINT, HTTP2_ONLY } from './http2.ts'

/** RFC 8446, 6 and B.2, with those that older versions of TLS had besides (RFC 5246, 7.2). */
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

const OLD =
  'The two share no version of TLS or no cipher: let the server, or what opens TLS between it and' +
  ' the runner, speak TLS 1.2 or newer.'

const HINTS: Readonly<Record<number, string>> = {
  40: `${OLD} ${CERTIFICATE_DEMANDED}`,
  41: CERTIFICATE_DEMANDED,
  49: `It may let in certain addresses only: check its firewall. ${CERTIFICATE_DEMANDED}`,
  70: OLD,
  71: OLD,
  80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
  86: OLD,
  112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
  120: HTTP2_HINT
}

const DISTURBED =
  'One side could not read what the other sent: look for something between the runner and the' +
  ' server that opens or changes TLS, and run the job again.'

/** What an alert says, for a message: `it sent TLS alert 116, certificate_required`. */
export function tellAlert(alert: number): string {
  const named = [alert, NAMES[alert] ?? []].flat().join(', ')
  return alert === 120 ? `${HTTP2_ONLY} (TLS alert ${named})` : `it sent TLS alert ${named}`
}

/** What to do about it. */
export function alertHint(alert: number): string {
  return HINTS[alert] ?? (isCertificateAlert(alert) ? CERTIFICATE_DEMANDED : DISTURBED)
}

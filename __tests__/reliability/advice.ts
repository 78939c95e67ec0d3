import type { ErrorCode } from '../../src/shared/errors.ts'

const BASE_URL = /[Cc]heck (account|.*base-url)/

/** What an error tells its reader to do, or to look at: more than that something went wrong. */
export const ADVICE: Partial<Record<ErrorCode, RegExp>> = {
  LOGIN_REFUSED: /Check app-key and app-token/,
  SIGN_REFUSED: /Update certificate/,
  SIGN_REJECTED: /Check that account is/,
  SIGN_UNCERTAIN: /Run the job again; if this repeats, tell VTEX support/,
  VTEX_UNAVAILABLE: /Run the job again later/,
  CERTIFICATE_EMPTY: BASE_URL,
  CERTIFICATE_HTML: BASE_URL,
  CERTIFICATE_JSON: BASE_URL,
  CERTIFICATE_MALFORMED: /Check account|tell VTEX support/,
  CERTIFICATE_KEY_MISMATCH: BASE_URL,
  CERTIFICATE_SUBJECT_MISMATCH: /Check account and app-name/,
  CERTIFICATE_NOT_YET_VALID: /wait and run again/,
  CERTIFICATE_EXPIRED: /run again, or tell VTEX support/,
  CERTIFICATE_WRONG_USAGE: /Tell VTEX support/,
  PROOF_FAILED: /try again, then ask VTEX|run the job again later|check|the words tell|answered/,
  NETWORK_UNREACHABLE: /Check the account name, base-url/,
  NETWORK_TLS: /server-ca-file|TLS 1\.2 or newer|ask VTEX/,
  NETWORK_RESET: /run the job again(\. If this repeats, ask| when the host is less busy)/,
  NETWORK_TIMEOUT: /Run the job again later, or raise timeout/,
  RESPONSE_REDIRECT: BASE_URL,
  RESPONSE_TOO_LARGE: BASE_URL,
  RESPONSE_UNEXPECTED: BASE_URL
}

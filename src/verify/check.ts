/** The statuses that a check accepts; `2xx` means 200 to 299. */
export interface ExpectedStatus {
  text: string
  includes(status: number): boolean
}

/** A request to make with the certificate, from a line of the inputs `checks` and `proof`. */
export interface Check {
  method: string
  /** The path on the account's host, with its query. */
  path: string
  expected: ExpectedStatus
}

/**
 * The statuses with which an edge refuses a call without a certificate, if it does not end the
 * connection. 495 and 496 are nginx's own, for a bad and a missing certificate. nginx sends them as
 * 400.
 */
export const REFUSAL_STATUSES = [400, 401, 403, 495, 496]

/** Statuses that a check takes for success; `2xx` is 200 to 299. */
export interface ExpectedStatus {
  text: string
  includes(status: number): boolean
}

/** A request to try with the certificate: what a line of the inputs `checks` and `proof` says. */
export interface Check {
  method: string
  /** On the account's host, with its query. */
  path: string
  expected: ExpectedStatus
}

/**
 * How an edge refuses a call without a certificate, beside ending the connection. 495 and 496 are
 * nginx's own, for a bad and a missing one; it sends them as 400.
 */
export const REFUSAL_STATUSES = [400, 401, 403, 495, 496]

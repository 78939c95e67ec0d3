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

/** As much as is known of a certificate: of one that is named by its serial number alone, no more. */
export interface Known {
  /** In the form of `serialNumberOf`. */
  serialNumber: string
  subject?: string | undefined
  notAfter?: Date | undefined
}

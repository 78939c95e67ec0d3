/** What is known of a certificate: of one that was named by its serial number, nothing else. */
export interface KnownCertificate {
  /** In the form of `serialNumberOf`. */
  serialNumber: string
  subject?: string | undefined
  notAfter?: Date | undefined
}

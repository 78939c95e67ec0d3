/** The known facts of a certificate. If it was named by its serial number, there are no others. */
export interface KnownCertificate {
  /** In the form of `serialNumberOf`. */
  serialNumber: string
  subject?: string | undefined
  notAfter?: Date | undefined
}

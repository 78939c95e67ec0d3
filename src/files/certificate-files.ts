/** Where the certificate with its chain, and its private key, are. Both absolute. */
export interface CertificateFiles {
  certificatePath: string
  privateKeyPath: string
}

/** Where the certificate with its chain, and its private key, are. Both absolute. */
export interface IdentityFiles {
  certificatePath: string
  privateKeyPath: string
}

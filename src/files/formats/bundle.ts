import type { VerifiedCertificate } from '../../pki/verify-certificate.ts'

/**
 * The certificate, its chain and the unencrypted PKCS#8 key in one PEM file. The certificate must be
 * first, and its issuers right after it (SSL_CTX_use_certificate_chain_file(3), which curl, Python and
 * nginx use). The key may be anywhere.
 */
export function bundle({ pem }: VerifiedCertificate): string {
  return pem.certificatePem + pem.privateKeyPem
}

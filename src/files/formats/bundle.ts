import { toPem, type VerifiedCertificate } from '../../pki/verify-certificate.ts'

/**
 * The certificate, its chain and the unencrypted PKCS#8 key in one PEM file. That order is OpenSSL's
 * SSL_CTX_use_certificate_chain_file(3), which `curl --cert`, Python's `load_cert_chain` and nginx
 * read with: the certificate first and its issuers right after it. The key may stand anywhere.
 */
export function bundle(certificate: VerifiedCertificate): string {
  const { certificatePem, privateKeyPem } = toPem(certificate)
  return certificatePem + privateKeyPem
}

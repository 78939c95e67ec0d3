/** The extra file formats of the certificate and key, each for clients that read no other format. */
import type { VerifiedCertificate } from '../../pki/verify-certificate.ts'
import { curlConfig } from './curl.ts'
import { newmanCertificates } from './newman.ts'
import type { CertificateFiles } from '../certificate-files.ts'

/** The values of the input `formats`. */
export const FORMATS = ['bundle', 'pkcs12', 'newman', 'curl'] as const

export type Format = (typeof FORMATS)[number]

export interface ExtraFile {
  format: Format
  /** The file's name in the private folder. */
  name: string
  content: string | Buffer
  /** The password of the file, if it has one. A secret. */
  password?: string
}

/**
 * One extra file, ready to be written into the private folder. Its content is a secret.
 *
 * @param files the paths of the certificate and the key, which `newman` and `curl` refer to
 * @param baseUrl the host that the certificate is for
 */
export async function formatFile(
  format: Format,
  certificate: VerifiedCertificate,
  files: CertificateFiles,
  baseUrl: URL
): Promise<ExtraFile> {
  switch (format) {
    case 'bundle':
      return { format, name: 'client.pem', content: bundle(certificate) }
    case 'pkcs12': {
      // Only a run that needs it loads this part of node-forge.
      const { pkcs12 } = await import('./pkcs12.ts')
      return { format, name: 'client.p12', ...pkcs12(certificate) }
    }
    case 'newman':
      return {
        format,
        name: 'newman-certificates.json',
        content: newmanCertificates(files, baseUrl)
      }
    case 'curl':
      return { format, name: 'curl.conf', content: curlConfig(files) }
  }
}

/**
 * The certificate, its chain and the unencrypted PKCS#8 key in one PEM file. The certificate must be
 * first, and its issuers right after it (SSL_CTX_use_certificate_chain_file(3), which curl, Python and
 * nginx use). The key may be anywhere.
 */
export function bundle({ pem }: VerifiedCertificate): string {
  return pem.certificatePem + pem.privateKeyPem
}

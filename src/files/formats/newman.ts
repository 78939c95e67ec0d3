import type { CertificateFiles } from '../certificate-files.ts'

/**
 * The list for `newman run --ssl-client-cert-list` (Newman 4.6 and newer): the certificate and the key
 * for the account's host only. The format is that of Newman's README ("SSL client certificates") and
 * postman-collection's `Certificate`. It is ASCII, because Newman guesses the encoding of the file.
 */
export function newmanCertificates(files: CertificateFiles, baseUrl: URL): string {
  const certificates = [
    {
      name: 'VTEX mTLS',
      matches: [matchPattern(baseUrl)],
      key: { src: files.privateKeyPath },
      cert: { src: files.certificatePath }
    }
  ]
  return ascii(JSON.stringify(certificates, undefined, 2)) + '\n'
}

/**
 * postman-collection's `UrlMatchPattern`: scheme, host, port and path. The path is required. The host
 * is compared as text. Without a port it is the default port of the scheme. A pattern cannot hold an
 * IPv6 address. For one, it matches any host on that port.
 */
function matchPattern({ hostname, port }: URL): string {
  const host = hostname.startsWith('[') ? '*' : hostname
  return `https://${host}${port && `:${port}`}/*`
}

/** RFC 8259 section 7: any character may be escaped. Above U+FFFF it takes two escapes. */
function ascii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

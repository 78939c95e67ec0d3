import type { CertificateFiles } from '../certificate-files.ts'

/**
 * The list that `newman run --ssl-client-cert-list` takes (Newman 4.6 and newer): the certificate
 * and the key for the account's host, and for no other.
 *
 * Written in ASCII, because Newman guesses the file's encoding from its bytes. What is in it is
 * from Newman's README ("SSL client certificates") and postman-collection's `Certificate`.
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
 * postman-collection's `UrlMatchPattern`: scheme, host, port and path, of which the path can't be
 * left out. The host is compared as text. Without a port it is the scheme's own. An IPv6 address
 * can't be written in a pattern, so there any host on that port has to do.
 */
function matchPattern({ hostname, port }: URL): string {
  const host = hostname.startsWith('[') ? '*' : hostname
  return `https://${host}${port && `:${port}`}/*`
}

/** RFC 8259 section 7: any character may be escaped, in two parts where it is above U+FFFF. */
function ascii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

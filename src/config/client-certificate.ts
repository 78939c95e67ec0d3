/** The client's certificate in PEM text, which may hold its chain and its key as well. */
import { X509Certificate } from 'node:crypto'
import { parseCertificates, Problem } from './rules.ts'

/** @throws Problem where the text, which is called `what`, holds none or a damaged one */
export function certificatesIn(text: string, what: string): X509Certificate[] {
  return parseCertificates(text, what).map((pem) => new X509Certificate(pem))
}

/**
 * The one among them that is no authority's.
 *
 * @throws Problem where there is none, or another one
 */
export function clientCertificate(certificates: X509Certificate[], what: string): X509Certificate {
  const [leaf, another] = certificates.filter((one) => !one.ca && !one.checkIssued(one))
  if (another) throw new Problem(`${what} holds several clients’ certificates; split it`)
  if (leaf) return leaf
  throw new Problem(`${what} holds certificates of authorities only, and no client’s`)
}

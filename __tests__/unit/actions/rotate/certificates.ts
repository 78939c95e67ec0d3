/** Certificates as openssl makes them, for what the caller's scripts may print. */
import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'

/** A self-signed one, with basic constraints as given, and its key. */
export async function certificateAndKey(constraints: string) {
  const options = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '-']
  const extension = ['-addext', `basicConstraints=critical,${constraints}`]
  const args = ['req', '-x509', '-subj', '/CN=old', '-days', '2', ...options, ...extension]
  const { stdout } = await promisify(execFile)('openssl', args)
  const [, key = '', certificate = ''] =
    /(-----BEGIN PRIVATE KEY-----[^]*?-----END PRIVATE KEY-----\n)([^]*)/.exec(stdout) ?? []
  return { key, certificate }
}

export const serialOf = (pem: string) => new X509Certificate(pem).serialNumber

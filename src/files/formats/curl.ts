import type { CertificateFiles } from '../certificate-files.ts'

/** curl(1), `--config`: the escapes within double quotes. There are no others. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\v': '\\v'
}

/**
 * A file for `curl --config`, in UTF-8: the paths of the certificate with its chain, and of the key.
 * A curl that is built with Schannel, as the curl.exe of Windows is, does not read PEM
 * (CURLOPT_SSLCERTTYPE(3)). It takes the PKCS#12 file instead.
 */
export function curlConfig({ certificatePath, privateKeyPath }: CertificateFiles): string {
  return `cert = ${quote(escapeName(certificatePath))}\nkey = ${quote(privateKeyPath)}\n`
}

/**
 * curl(1), `--cert`: a password may follow the name after a colon. So colons and backslashes in the
 * name are escaped with a backslash. A curl of MSYS or Cygwin needs that for a drive's colon, too.
 */
function escapeName(path: string): string {
  return path.replaceAll(/[\\:]/g, '\\$&')
}

function quote(value: string): string {
  return `"${value.replaceAll(/[\\"\t\n\r\v]/g, (character) => ESCAPES[character] ?? character)}"`
}

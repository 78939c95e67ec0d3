import type { CertificateFiles } from '../certificate-files.ts'

/** curl(1), `--config`: the escapes within double quotes; all else stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\v': '\\v'
}

/**
 * A file for `curl --config`, in UTF-8: the certificate with its chain, and the key. It is for
 * every curl that reads PEM, which those built with Schannel do not (CURLOPT_SSLCERTTYPE(3)): the
 * curl.exe of Windows itself takes the PKCS#12 file instead.
 */
export function curlConfig({ certificatePath, privateKeyPath }: CertificateFiles): string {
  return `cert = ${quote(escapeName(certificatePath))}\nkey = ${quote(privateKeyPath)}\n`
}

/**
 * curl(1), `--cert`: a password may follow the name after a colon, so a colon in the name has a
 * backslash before it, and so has a backslash. The colon of a Windows drive may have one too, and
 * a curl of MSYS or Cygwin needs it.
 */
function escapeName(path: string): string {
  return path.replaceAll(/[\\:]/g, '\\$&')
}

function quote(value: string): string {
  return `"${value.replaceAll(/[\\"\t\n\r\v]/g, (character) => ESCAPES[character] ?? character)}"`
}

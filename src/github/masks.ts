import type { Runner } from './runner.ts'
import { pemBodyLines } from '../pki/pem.ts'

/** The runner masks by substring: a shorter mask would hide half of the log. */
const MIN_MASK_LENGTH = 4

/** Masks secrets as they came, line by line: a multi-line mask matches no line of a log. */
export function maskSecrets(runner: Runner, secrets: readonly string[]): void {
  for (const secret of secrets) maskLines(runner, secret.split(/[\r\n]+/))
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY']

/** Masks the password in each proxy's address: as it is written, and as it is sent. */
export function maskProxies(runner: Runner, env: Record<string, string | undefined>): void {
  for (const name of PROXY_VARIABLES.flatMap((upper) => [upper.toLowerCase(), upper])) {
    // Not by URL, which takes none that is written a little wrong, and may cut this one.
    const [, password = ''] =
      /^(?:[a-z][a-z0-9+.-]*:\/+)?[^:@/]*:(?!\/\/)(.*)@/is.exec(env[name] ?? '') ?? []
    maskLines(runner, [password, percentDecoded(password)])
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Masks a private key: each body line of its PEM and the whole base64 in one line. Not its BEGIN
 * and END lines: that would hide every other PEM in the job's log.
 */
export function maskPrivateKey(runner: Runner, privateKeyPem: string): void {
  const lines = pemBodyLines(privateKeyPem)
  maskLines(runner, [...lines, lines.join('')])
}

/**
 * Masks every private key in a text, whatever its PEM label, with its lines as they are or put into
 * one, by spaces or by a written `\n`.
 */
export function maskPrivateKeysIn(runner: Runner, text: string): void {
  for (const [, body = ''] of text.matchAll(PRIVATE_KEY_BLOCK)) {
    const base64 = body.replaceAll(/^[\w-]+:.*$/gm, '') // the headers of an encrypted one (RFC 1421)
    maskPrivateKey(runner, base64.replaceAll(/\s+|\\[nr]/g, '\n'))
  }
}

/** Up to the END line, or to the next BEGIN or the text's end where that is missing. */
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----((?:(?!-----(?:BEGIN|END) )[^])*)/g

function maskLines(runner: Runner, lines: string[]): void {
  for (const line of lines.map((text) => text.trim())) {
    if (line.length >= MIN_MASK_LENGTH) runner.mask(line)
  }
}

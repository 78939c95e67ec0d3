import type { Runner } from './runner.ts'
import { pemBodyLines } from '../pki/pem.ts'

/** The runner masks every occurrence, so a shorter mask would hide much of the log. */
const MIN_MASK_LENGTH = 4

/** Masks secrets line by line, because a mask with several lines matches no line of a log. */
export function maskSecrets(runner: Runner, secrets: readonly string[]): void {
  for (const secret of secrets) maskLines(runner, secret.split(/[\r\n]+/))
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY']

/** Masks the password in each proxy's address, both percent-encoded and decoded. */
export function maskProxies(runner: Runner, env: Record<string, string | undefined>): void {
  for (const name of PROXY_VARIABLES.flatMap((upper) => [upper.toLowerCase(), upper])) {
    // Without URL, which refuses an address with an error in it, and may shorten the password.
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
 * Masks a private key: each line of base64 in its PEM, and all of them as one line. The BEGIN and END
 * lines are not masked, because that would hide them in every other PEM in the log.
 */
export function maskPrivateKey(runner: Runner, privateKeyPem: string): void {
  const lines = pemBodyLines(privateKeyPem)
  maskLines(runner, [...lines, lines.join('')])
}

/**
 * Masks every private key in a text, with any PEM label. Its lines may also be joined into one, by
 * spaces or by the two characters `\n`.
 */
export function maskPrivateKeysIn(runner: Runner, text: string): void {
  for (const [, body = ''] of text.matchAll(PRIVATE_KEY_BLOCK)) {
    const base64 = body.replaceAll(/^[\w-]+:.*$/gm, '') // the headers of an encrypted key (RFC 1421)
    maskPrivateKey(runner, base64.replaceAll(/\s+|\\[nr]/g, '\n'))
  }
}

/** Ends at the END line, or without one at the next BEGIN line or the end of the text. */
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----((?:(?!-----(?:BEGIN|END) )[^])*)/g

function maskLines(runner: Runner, lines: string[]): void {
  for (const line of lines.map((text) => text.trim())) {
    if (line.length >= MIN_MASK_LENGTH) runner.mask(line)
  }
}

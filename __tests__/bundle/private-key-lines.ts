/** The text of a private key's PEM as a log could show it, for the tests that look for it. */

/** Its Base64 lines (RFC 7468, section 2), and all of them in one. */
export function privateKeyLines(pem: string): string[] {
  const lines = base64Lines(pem)
  return [...lines, lines.join('')]
}

/** A PEM without the lines of its armour. */
export function base64Lines(pem: string): string[] {
  return pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'))
}

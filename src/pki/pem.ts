export interface PemBlock {
  der: Buffer
  /** Normalised: LF, 64 columns, a last newline. */
  pem: string
}

/**
 * RFC 7468 section 2: reads every block with `label` in `text` leniently. It accepts any kind of
 * newline, white space anywhere in the body, and other text around the blocks and between them. If
 * there is no block, the list is empty. The time is linear in the length of `text`.
 *
 * @throws SyntaxError if a block has no END line or holds anything except base64. The message says
 * which block, and nothing of its content.
 */
export function parsePemBlocks(text: string, label: string): PemBlock[] {
  return splitPemBlocks(text, label).map(({ body, closed }, index) => {
    if (!closed) throw new SyntaxError(`PEM block ${index + 1} has no END line`)
    const base64 = body.replaceAll(/\s/g, '')
    if (!isBase64(base64)) throw new SyntaxError(`PEM block ${index + 1} is not base64`)
    const der = Buffer.from(base64, 'base64')
    return { der, pem: encodePem(der, label) }
  })
}

/**
 * Reads as much as possible of every block, even if it is damaged, to find a serial number in a
 * response that `parsePemBlocks` refuses. Never throws. The bytes may be cut short or not be DER.
 */
export function decodePemLeniently(text: string, label: string): Buffer[] {
  return splitPemBlocks(text, label).map(({ body }) => Buffer.from(body, 'base64'))
}

/** Wraps DER as PEM in the strict form of RFC 7468 section 3. */
export function encodePem(der: Buffer, label: string): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** The lines of base64 between the BEGIN and END lines of `pem`, without white space around them. */
export function pemBodyLines(pem: string): string[] {
  const lines = pem.split(/[\r\n]+/).map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('-----'))
}

/**
 * RFC 7468 section 5.1: older labels of a certificate that readers may accept, and OpenSSL's label
 * for a certificate that is followed by trust settings (openssl-x509(1)).
 */
const OLD_LABELS = /(?<=-----(?:BEGIN|END) )(?:X509|X\.509|TRUSTED) (?=CERTIFICATE-----)/g

/** The text between each BEGIN and its END, or the next BEGIN or the end of the text. */
function splitPemBlocks(text: string, label: string): { body: string; closed: boolean }[] {
  const [, ...parts] = text.replaceAll(OLD_LABELS, '').split(`-----BEGIN ${label}-----`)
  return parts.map((part) => {
    const end = part.indexOf(`-----END ${label}-----`)
    return end < 0 ? { body: part, closed: false } : { body: part.slice(0, end), closed: true }
  })
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}

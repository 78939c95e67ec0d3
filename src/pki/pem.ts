export interface PemBlock {
  der: Buffer
  /** Normalised: LF, 64 columns, a last newline. */
  pem: string
}

/**
 * Reads every block with `label` out of `text`, as leniently as RFC 7468 section 2 asks: any kind of
 * newline, white space anywhere in the body, other text around the blocks and between them. No block
 * at all is an empty list. Its time is linear in the length of `text`.
 *
 * @throws SyntaxError where a block has no END line or holds anything but base64; the message says
 * which block, and nothing of what is in it
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
 * Reads what can be read of every block, even if it is damaged: to find a serial number in a response
 * that `parsePemBlocks` refuses. Never throws; the bytes may be cut short or be no DER at all.
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
 * Older labels of a certificate, which RFC 7468 section 5.1 allows to be read, and OpenSSL's, whose
 * certificate has trust settings after it (openssl-x509(1)).
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

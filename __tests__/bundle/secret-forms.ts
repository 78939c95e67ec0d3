/** The forms in which a secret can leave a program without being its own text. */
import { createPrivateKey } from 'node:crypto'
import { base64Lines } from './private-key-lines.ts'

/** Shorter text would be found by chance. */
const SHORTEST_CODED = 8

/** How much of a long secret is a leak already: its first and its last characters. */
const PART = 32

/** A secret as it is, its ends where it is long, and each of its usual encodings. */
export function formsOf(secret: string): string[] {
  const ends = secret.length >= 2 * PART ? [secret.slice(0, PART), secret.slice(-PART)] : []
  return [...new Set([secret, ...ends, ...codedForms(secret)])]
}

/**
 * A private key, given as PEM: its lines, all of it in one line, and the numbers that make it
 * secret, which every other encoding of the same key holds too (PKCS#1, DER, JWK).
 */
export function formsOfKey(pem: string): string[] {
  const known = formsOfKeys.get(pem) ?? makeFormsOfKey(pem)
  formsOfKeys.set(pem, known)
  return known
}

/** They are asked for again after every step. */
const formsOfKeys = new Map<string, string[]>()

function makeFormsOfKey(pem: string): string[] {
  const body = base64Lines(pem)
  const open = openLines(pem)
  const texts = [...body.filter((line) => !open.includes(line)), body.join('')]
  const { d = '', p = '', q = '' } = createPrivateKey(pem).export({ format: 'jwk' })
  const numbers = [d, p, q].map((number) => Buffer.from(number, 'base64url'))
  const encoded = numbers.flatMap((bytes) => [
    ...inBase64(bytes),
    ...[bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('latin1')]
  ])
  return [...new Set([...texts.flatMap((text) => [text, ...codedForms(text)]), ...encoded])]
}

/**
 * The lines that hold the public modulus alone: the certificate has it as well, and, once in three,
 * in the very same letters.
 */
export function openLines(pem: string): string[] {
  const { n = '' } = createPrivateKey(pem).export({ format: 'jwk' })
  const body = base64Lines(pem)
  const begin = Buffer.from(body.join(''), 'base64').indexOf(Buffer.from(n, 'base64url'))
  const end = begin + Buffer.from(n, 'base64url').length
  // 64 characters of Base64 are 48 bytes (RFC 7468, section 2).
  return body.filter((_, at) => at * 48 >= begin && (at + 1) * 48 <= end)
}

function codedForms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const percent = encodeURIComponent(secret)
  const json = JSON.stringify(secret).slice(1, -1)
  const forms = [
    ...inBase64(bytes),
    ...[bytes.toString('hex'), bytes.toString('hex').toUpperCase()],
    ...[json, JSON.stringify(json).slice(1, -1)],
    ...[percent, percent.replace(/%../g, (code) => code.toLowerCase()), asForm(secret)],
    ...[asXml(secret), asCommandData(secret)]
  ]
  return forms.filter((form) => form.length >= SHORTEST_CODED)
}

/**
 * What is in the Base64 of any text that holds these bytes: that depends on where among three
 * bytes they begin, and the characters at both ends belong to their neighbours as well.
 */
function inBase64(bytes: Buffer): string[] {
  const aligned = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return text.slice([0, 2, 3][shift], Math.floor(((shift + bytes.length) * 8) / 6))
  })
  return aligned.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
}

function asForm(secret: string): string {
  return new URLSearchParams([['', secret]]).toString().slice(1)
}

function asXml(secret: string): string {
  const named = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return named.replaceAll('"', '&quot;').replaceAll("'", '&apos;')
}

/** As in a workflow command. */
function asCommandData(secret: string): string {
  return secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

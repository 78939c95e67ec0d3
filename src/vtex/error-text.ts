import { printable } from '../shared/printable.ts'

/**
 * Reads the error text of a response. VTEX specifies no error body for the mTLS API; these are the
 * fields that its other APIs document. What a server sends is not trusted: control characters and
 * known secrets are removed, and the text is cut short.
 */
const FIELDS = ['detail', 'message', 'Message', 'error', 'title', 'authStatus', 'code', 'Code']

const MAX_LENGTH = 200

/** More than any error text needs, with room for the longest secret in it. */
const MAX_TEXT_LENGTH = 20_000

/** The error text of a body, safe to show; `undefined` if there is none. */
export function errorText(body: string, secrets: readonly string[] = []): string | undefined {
  const text = fromJson(body) ?? fromText(body)
  if (text === undefined || text.includes('-----BEGIN')) return undefined
  // Invisible characters are removed first, because one may split a secret. The text is cut last,
  // because a cut may split one, too.
  const seen = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const visible = printable(seen, MAX_TEXT_LENGTH)
  const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible)
  if (secrets.some((secret) => containsPartOf(secret, withheld))) return undefined
  return printable(withheld, MAX_LENGTH) || undefined
}

/** The `authStatus` of VTEX ID for a login or a token, `Success` or `WrongCredentials`, if any. */
export function authStatus(body: string): string | undefined {
  try {
    const { authStatus: word } = JSON.parse(body)
    return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : undefined
  } catch {
    return undefined
  }
}

function fromJson(body: string): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof value === 'string') return value
  if (!isRecord(value)) return ''
  const text = fromRecord(value)
  const id = value['requestId'] ?? value['traceId'] // the id that VTEX's support asks for
  return text !== '' && typeof id === 'string' ? `${text} (request ${id})` : text
}

function fromRecord(record: Record<string, unknown>, nested = false): string {
  for (const field of FIELDS) {
    const found = record[field]
    // `{"error":{"code":"1","message":"…"}}`, and no deeper
    if (isRecord(found) && !nested) return fromRecord(found, true)
    if (typeof found !== 'string' || found === '') continue
    const description = field === 'error' ? record['description'] : undefined
    return typeof description === 'string' ? `${found}: ${description}` : found
  }
  return ''
}

/** A text must not contain this many characters of a secret in a row. */
const SECRET_FRAGMENT_LENGTH = 16

/** A server may repeat a secret in another form, or a part of it. */
function containsPartOf(secret: string, text: string): boolean {
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    encodeURIComponent(secret),
    bytes.toString('base64'),
    bytes.toString('hex')
  ]
  return forms.some((form) => {
    const length = Math.min(SECRET_FRAGMENT_LENGTH, form.length)
    for (let at = 0; at + length <= form.length; at++) {
      if (text.includes(form.slice(at, at + length))) return true
    }
    return false
  })
}

/**
 * Whether a body is HTML or XML. No VTEX API sends them, so it comes from a gateway or web server.
 */
export function isPage(body: string): boolean {
  return /^\s*</.test(body)
}

/** Plain text is kept. Of a page only the title is kept, because its first words say nothing. */
function fromText(body: string): string | undefined {
  return isPage(body) ? fromTitle(body) : body
}

/** The part of a page that is searched for the title. A web server's own page is short. */
const TITLE_RANGE = 4096

// cspell:ignore quot

/** `400 No required SSL certificate was sent`. */
function fromTitle(page: string): string | undefined {
  const [, title = ''] =
    /<title[^<>]{0,100}>([^<]{1,300})<\/title>/i.exec(page.slice(0, TITLE_RANGE)) ?? []
  const text = title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
  return /&(#|\w+;)/.test(text) ? undefined : text // another reference may hide a secret
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Whether a value of a response is a JSON object. An array is none. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a body may hold: the real answer, an error in a known shape, or hostile text. */
import type { SeededRandom } from './seeded-random.ts'

/** One request as it was received, and what would have been the right answer to it. */
export interface ReceivedRequest {
  /** The request line and the headers, with the credentials in them. */
  head: string
  body: string
  /** A body that the call takes for success. */
  success: string
}

const TEXTS = [
  '::error::injected',
  'x\n::error::injected\r\n::set-output name=injected::x\n::stop-commands::injected\n',
  '##[error]injected##[add-mask]mTLS',
  '%0A::error::injected%0D',
  '\u001b[31m\u001b]0;injected\u0007\u009b2J\b\u007f',
  '\u202e\u2066\u200f\u061cinjected\u2069',
  '\0\0injected\0',
  '\ud800 \udfff\ufffe\u2028\u2029\u0085',
  '${{ secrets.X }} $(id) `id` <script>alert(1)</script>',
  '😀'.repeat(300),
  'a'.repeat(20_000),
  `${' '.repeat(20_000)}x`,
  ''
] as const

/** A text that must not be in a log as it is. */
export const hostileText = (random: SeededRandom): string => random.pick(TEXTS)

const SHAPES: ((text: string) => unknown)[] = [
  (text) => text,
  (message) => ({ message }),
  (message) => ({ error: { code: message, message } }),
  (detail) => ({ title: detail, detail, traceId: detail }),
  (error) => ({ error, description: error, requestId: error }),
  (authStatus) => ({ authStatus }),
  (token) => ({ authStatus: 'Success', token, expires: token }),
  (text) => [text, { [text]: text }],
  (text) => ({ message: { message: { message: text } }, error: [text], detail: 7, code: null })
]

/** JSON in other shapes than VTEX's, or text that only begins like JSON. */
const ODDITIES = [
  '{"authStatus":"Success","token":',
  '{"authStatus":"Success","token":42,"expires":"soon"}',
  '{"authStatus":"Success","token":"two\\nlines"}',
  '{"authStatus":"Success","token":"abcd","expires":1e999}',
  '{"__proto__":{"token":"abcd"},"constructor":{"prototype":{}}}',
  `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  '{"a":'.repeat(10_000),
  '\ufeff{"message":"with a byte order mark"}',
  '<!DOCTYPE html><html><script>::error::injected</script></html>',
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
  '-----BEGIN CERTIFICATE-----'.repeat(2000),
  'null',
  '1e999',
  '"'
]

/** Repeats what came, in the ways in which debugging pages and gateways do. */
function echo(random: SeededRandom, { head, body }: ReceivedRequest): string {
  const received = `${head}\n${body}`
  const between = random.pick(['\0', '\u202e', '\u0007', '\ud800'])
  return random.pick([
    received,
    JSON.stringify({ message: received }),
    JSON.stringify({ error: { message: `unknown: ${head.slice(head.indexOf(':'))}` } }),
    JSON.stringify({ detail: body, requestId: head }),
    `${body}${body}${head}`,
    Array.from(body || head).join(between),
    JSON.stringify({ message: Array.from(body || head).join(between) })
  ])
}

export function someBody(random: SeededRandom, received: ReceivedRequest): Buffer {
  const text = random.pick([
    () => received.success,
    () => received.success.slice(0, random.below(received.success.length + 1)),
    () => hostileText(random),
    () => JSON.stringify(random.pick(SHAPES)(hostileText(random))),
    () => random.pick(ODDITIES),
    () => echo(random, received)
  ])()
  const bytes = Buffer.from(text, 'utf8')
  // One in eight is no UTF-8 any more.
  return random.below(8) === 0 ? Buffer.concat([bytes, random.bytes(1 + random.below(40))]) : bytes
}

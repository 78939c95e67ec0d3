/** Hostile text: any code unit, and what parsers, shells and terminals may misread. */
import fc from 'fast-check'

const PIECES = [
  ...['', ' ', '\t', '\r\n', '\n', '\0', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\u2066'],
  ...['\ud800', '\udfff', '\ufeff', '\u200b', '😀', 'é', 'e\u0301', '٣', '１'],
  ...['::error::x', '##[error]x', '%0A', '${{ x }}', '$(id)', '../', '//', '\\', '://', '@', '#'],
  ...['true', 'GET', '/', '200', '2xx', '404,', '-1', '1e9', '0x10', '9'.repeat(400), 'NaN'],
  ...[
    'https://',
    'acme',
    '.vtexcommercestable.com.br',
    '--',
    ':',
    '[::1]',
    ':8443',
    '?',
    'serial='
  ],
  ...[
    '-----BEGIN CERTIFICATE-----',
    '-----END CERTIFICATE-----',
    'MIIB',
    '=',
    '{"',
    '":',
    '"}',
    '['
  ]
]

/** Any text: of pieces with a meaning to some parser, of anything, or of both. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })))
    .map((pieces) => pieces.join('')),
  fc.constantFrom(...PIECES)
)

/** A long text of each piece: what takes more than linear time of a parser takes minutes here. */
const HUGE: readonly string[] = PIECES.filter(Boolean).map(
  (piece) => `a${piece.repeat(Math.ceil(100_000 / piece.length))}!`
)

/** Controls, lone surrogates, separators of lines and bidirectional marks; a line feed is allowed. */
export const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

/** Generous: it is there for what never ends, on a machine however busy. */
const MOST_MS = 10_000

/** Runs on every long text, and says which took too long. */
export function slowOnes(parse: (text: string) => unknown): string[] {
  return HUGE.filter((text) => {
    const startedAt = performance.now()
    parse(text)
    return performance.now() - startedAt > MOST_MS
  }).map((text) => text.slice(0, 40))
}

/**
 * Characters that end a line, control a terminal, or change the order of the text: controls, lone
 * surrogates, line and paragraph separators, bidirectional marks.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/**
 * Makes text from outside, such as a name in a certificate, safe to print in a message: one line,
 * no character that moves or hides other text, at most `limit` code points.
 */
export function printable(text: string, limit = 200): string {
  const characters = Array.from(text.replaceAll(UNPRINTABLE, ''))
  if (characters.length <= limit) return characters.join('')
  return `${characters.slice(0, limit - 1).join('')}…`
}

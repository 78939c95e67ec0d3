/** The Markdown of the job's summary page: text from outside is escaped. */

export const formatCode = (text: string) => `<code>${escapeMarkdown(text)}</code>`

/**
 * What GitHub's Markdown or HTML could take for markup becomes a character reference, which is
 * decoded only after the markup has been read (GFM 0.29, 6.2); so do the beginnings of its
 * autolinks (6.9).
 */
export function escapeMarkdown(text: string): string {
  const reference = (character: string) => `&#${character.codePointAt(0)};`
  return text
    .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
    .replace(/:(?=\/\/)|(?<=www)\./gi, reference)
}

/** GitHub refuses a page of over 1 MiB, and other steps may want to add to it. */
const MAX_TABLE_BYTES = 500_000

/** The first rows, as many as the page has room for. */
export function takeWithinLimit(rows: string[]): string[] {
  let size = 0
  return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MAX_TABLE_BYTES)
}

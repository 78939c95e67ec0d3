/** Markdown for the job's summary page. */

export const formatCode = (text: string) => `<code>${escapeMarkdown(text)}</code>`

/**
 * Replaces the characters of Markdown and HTML markup, and the first characters of autolinks (GFM
 * 0.29, 6.9), by character references. They are decoded only after the markup has been read (6.2).
 */
export function escapeMarkdown(text: string): string {
  const reference = (character: string) => `&#${character.codePointAt(0)};`
  return text
    .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
    .replace(/:(?=\/\/)|(?<=www)\./gi, reference)
}

/** GitHub's limit is 1 MiB for a page, and other steps may add to it. */
const MAX_TABLE_BYTES = 500_000

/** The first rows, as many as fit on the page. */
export function takeWithinLimit(rows: string[]): string[] {
  let size = 0
  return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MAX_TABLE_BYTES)
}

/** Separates PEM from the other lines of a text. */
const ANY_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[^]*?-----END \1-----/g

/**
 * The complete blocks of a text with `label`, as they are written, and the text outside of all blocks
 * with any label. The lines of a block become empty, so that the others keep their numbers.
 */
export function separatePemBlocks(
  text: string,
  label: string
): { blocks: string[]; outside: string } {
  const found = [...text.matchAll(ANY_BLOCK)].filter((match) => match[1] === label)
  const outside = text.replaceAll(ANY_BLOCK, (block) => block.replaceAll(/[^\n]/g, ''))
  return { blocks: found.map(([block]) => block), outside }
}

/** The most words that a sentence may have, so that it is easy to read. */
export const LONGEST = 25

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a paragraph of Markdown that have more than 25 words. Code counts as one word. */
export function longSentences(markdown: string): string[] {
  const text = plain(markdown)
  const sentences = [...segmenter.segment(text)].map(({ segment }) => segment.trim())
  return sentences.filter((sentence) => words(sentence).length > LONGEST)
}

const words = (sentence: string) =>
  sentence.split(' ').filter((word) => /[\p{Letter}\p{Number}]/u.test(word))

/** The visible text. A piece of code becomes one word that can begin a sentence. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/(`+)[^`][^]*?\1/g, 'X')
    .replaceAll(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\*\*|\\|(?<!\w)_|_(?!\w)/g, '')
    .replaceAll(/^ *> ?(?:\[!\w+\])?/gm, '')
    .replaceAll(/\s+/g, ' ')
}

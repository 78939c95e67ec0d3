/** A markdownlint rule: in paragraphs and table cells, no sentence has more than 25 words. */
import { LONGEST, longSentences } from './sentences.ts'

/** A micromark token, as markdownlint passes it to rules. */
interface Token {
  type: string
  text: string
  startLine: number
  children: Token[]
}

interface Params {
  parsers: { micromark: { tokens: Token[] } }
}

type OnError = (found: { lineNumber: number; detail: string }) => void

const BLOCKS = ['paragraph', 'tableData', 'tableHeader']

const blocksOf = (tokens: Token[]): Token[] =>
  tokens.flatMap((token) => (BLOCKS.includes(token.type) ? token : blocksOf(token.children)))

export default {
  names: ['sentence-length'],
  description: `Sentences have at most ${LONGEST} words`,
  tags: ['language'],
  parser: 'micromark',
  function({ parsers }: Params, onError: OnError): void {
    for (const { text, startLine } of blocksOf(parsers.micromark.tokens))
      for (const detail of longSentences(text)) onError({ lineNumber: startLine, detail })
  }
}

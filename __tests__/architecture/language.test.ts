/** Plain language where markdownlint does not look: descriptions, and the heads of the examples. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import rule from '../../scripts/markdown/sentence-length.ts'
import { longSentences } from '../../scripts/markdown/sentences.ts'
import { filesOfOurs } from './markdown.ts'
import { readText, root } from './source-files.ts'

const actions = filesOfOurs('action.yml').map(({ path }) => path)
const interfaces = [...actions, '.github/workflows/smoke-test.yml']
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yml'))

describe('a sentence of at most 25 words', () => {
  it.each(interfaces)('descriptions of %s: no longer one', (path) => {
    const descriptions = [...readText(path).matchAll(/^ *description: (.+)$/gm)]
    expect(descriptions.length).toBeGreaterThan(0)
    expect(descriptions.flatMap(([, text = '']) => longSentences(text))).toEqual([])
  })

  it.each(examples)('comments of examples/%s: no longer one', (name) => {
    const comments = readText(`examples/${name}`).match(/(?:^ *# .*\n)+/gm) ?? []
    expect(comments.length).toBeGreaterThan(0)
    const texts = comments.map((comment) => comment.replaceAll(/^ *# /gm, ''))
    expect(texts.flatMap(longSentences)).toEqual([])
  })
})

describe('longSentences', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `W${index}`).join(' ')

  it('25 words: taken; 26: reported', () => {
    expect(longSentences(`${words(25)}. ${words(25)}.`)).toEqual([])
    expect(longSentences(`Short. ${words(26)}.`)).toEqual([`${words(26)}.`])
  })

  it('addresses and tags: not counted; code: one word', () => {
    const read = `[${words(20)}](https://a.example/b c) <a id="x"></a>\`a b c d e\` **four** more words.`
    expect(longSentences(read)).toEqual([])
    expect(longSentences(`\`code\` ${words(25)}.`)).toHaveLength(1)
  })

  it('a sentence of several lines: joined; code after a full stop: a new one', () => {
    expect(longSentences(`${words(13)}\n${words(13)}.`)).toHaveLength(1)
    expect(longSentences(`${words(20)}. \`code\` ${words(20)}.`)).toEqual([])
  })
})

describe('the rule for markdownlint', () => {
  it('a long sentence: reported in a paragraph or a cell, with its line, not in code', () => {
    const text = `${Array(26).fill('word').join(' ')}.`
    const token = (type: string, startLine: number) => ({ type, text, startLine, children: [] })
    const list = { ...token('listUnordered', 1), children: [token('paragraph', 2)] }
    const tokens = [list, token('tableData', 5), token('codeFenced', 9)]
    const found: { lineNumber: number; detail: string }[] = []
    rule.function({ parsers: { micromark: { tokens } } }, (one) => found.push(one))
    expect(found).toEqual([2, 5].map((lineNumber) => ({ lineNumber, detail: text })))
  })
})

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
  it.each(interfaces)('is all that a description of %s has', (path) => {
    const descriptions = [...readText(path).matchAll(/^ *description: (.+)$/gm)]
    expect(descriptions.length).toBeGreaterThan(0)
    expect(descriptions.flatMap(([, text = '']) => longSentences(text))).toEqual([])
  })

  it.each(examples)('is all that the comments of examples/%s have', (name) => {
    const comments = readText(`examples/${name}`).match(/(?:^ *# .*\n)+/gm) ?? []
    expect(comments.length).toBeGreaterThan(0)
    const texts = comments.map((comment) => comment.replaceAll(/^ *# /gm, ''))
    expect(texts.flatMap(longSentences)).toEqual([])
  })
})

describe('longSentences', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `W${index}`).join(' ')

  it('takes 25 words, and reports 26', () => {
    expect(longSentences(`${words(25)}. ${words(25)}.`)).toEqual([])
    expect(longSentences(`Short. ${words(26)}.`)).toEqual([`${words(26)}.`])
  })

  it('counts what a reader reads: no address, no tag, and code as one word', () => {
    const read = `[${words(20)}](https://a.example/b c) <a id="x"></a>\`a b c d e\` **four** more words.`
    expect(longSentences(read)).toEqual([])
    expect(longSentences(`\`code\` ${words(25)}.`)).toHaveLength(1)
  })

  it('joins the lines of a sentence, and begins one with code', () => {
    expect(longSentences(`${words(13)}\n${words(13)}.`)).toHaveLength(1)
    expect(longSentences(`${words(20)}. \`code\` ${words(20)}.`)).toEqual([])
  })
})

describe('the rule for markdownlint', () => {
  it('reports a long sentence in a paragraph or a cell, with its line, and none of a code block', () => {
    const text = `${Array(26).fill('word').join(' ')}.`
    const token = (type: string, startLine: number) => ({ type, text, startLine, children: [] })
    const list = { ...token('listUnordered', 1), children: [token('paragraph', 2)] }
    const tokens = [list, token('tableData', 5), token('codeFenced', 9)]
    const found: { lineNumber: number; detail: string }[] = []
    rule.function({ parsers: { micromark: { tokens } } }, (one) => found.push(one))
    expect(found).toEqual([2, 5].map((lineNumber) => ({ lineNumber, detail: text })))
  })
})

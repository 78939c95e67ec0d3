/** The pages that a user or a contributor reads, in parts. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText, root } from './source-files.ts'

export const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/README.md', 'docs/architecture.md'],
  ...[
    'docs/by-hand.md',
    'docs/other-ci.md',
    'docs/recipes.md',
    'docs/rotation.md',
    'docs/runners.md'
  ],
  ...['docs/sandbox.md', 'docs/smoke-tests.md', 'docs/troubleshooting.md']
]

export interface Block {
  page: string
  language: string
  text: string
  /** From the comment before it: `<!-- recipe: name -->`. */
  recipe: string | undefined
}

/** Every code block of a page, its indentation taken off. */
export function codeBlocks(page: string): Block[] {
  const fenced = /(?:<!-- recipe: (\S+)[^\n]*-->\n+)?^( *)```(\w*)\n([^]*?)^ *```$/gm
  return [...readText(page).matchAll(fenced)].map(
    ([, recipe, indent, language = '', text = '']) => ({
      ...{ page, language, recipe },
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    })
  )
}

/** A page without its code blocks. */
export const prose = (page: string) => readText(page).replaceAll(/^ *```[^]*?^ *```$/gm, '')

/** The anchors of a page's headings, as GitHub makes them: underscores stay. */
export function anchors(page: string): string[] {
  const headings = [...prose(page).matchAll(/^#{1,6} (.+)$/gm)]
  return headings.map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-')
  )
}

/** Every page of ours that a link may lead to. */
export const markdownFiles = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/(?:^|[\\/])(?:node_modules|\.venv)[\\/]/.test(name))
    .map((name) => join(name).replaceAll('\\', '/'))

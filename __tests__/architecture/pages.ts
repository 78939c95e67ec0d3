/** The pages that a user or a contributor reads, in parts. */
import { readText } from './source-files.ts'

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

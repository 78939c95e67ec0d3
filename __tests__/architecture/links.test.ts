/** The targets of the documents' links, and what their examples use, exist. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchorsOf, codeBlocks, filesOfOurs, linksOf, ownLinks, prose } from './markdown.ts'
import { readText, root, textFiles } from './source-files.ts'

const documents = filesOfOurs('.md')

/** The links of a document that lead to nothing. */
function deadLinks(path: string, text: string): string[] {
  const dead = ownLinks(path, text).filter(({ path: to, anchor }) => {
    if (!existsSync(join(root, to))) return true
    return anchor !== '' && !isThere(to === path ? text : readText(to), to, anchor)
  })
  return dead.map(({ target }) => target)
}

function isThere(text: string, path: string, anchor: string): boolean {
  if (path.endsWith('.md')) return anchorsOf(text).includes(anchor)
  const [, line] = /^L(\d+)/.exec(anchor) ?? []
  return Number(line) <= text.split('\n').length
}

/** What a workflow uses of this repository (`./sandbox`, `$/sandbox`) that is not there. */
function deadUses(yaml: string): string[] {
  const paths = [...yaml.matchAll(/\buses: *['"]?[.$]\/([^\s'"@]*)/g)].map(([, path = '']) => path)
  return paths.filter(
    (path) => !existsSync(join(root, path.endsWith('.yml') ? path : join(path, 'action.yml')))
  )
}

describe('the documents', () => {
  it.each(documents.map(({ path, text }) => [path, text]))(
    '%s: its links lead to what is there',
    (path, text) => {
      expect(deadLinks(path, text)).toEqual([])
    }
  )

  it('from README.md: all are reached', () => {
    const reached = new Set(['README.md'])
    for (const path of reached) {
      if (!path.endsWith('.md') || !existsSync(join(root, path))) continue
      for (const link of ownLinks(path, readText(path)))
        reached.add(link.path).add(`${link.path}/README.md`)
    }
    const pages = documents.map(({ path }) => path).filter((path) => !path.startsWith('.github/'))
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter((path) => !reached.has(path))).toEqual([])
  })
})

describe('what workflows and examples use of this repository', () => {
  const inDocuments = documents.map(({ path, text }) => ({
    path,
    text: codeBlocks(text).join('\n')
  }))
  const texts = [...inDocuments, ...filesOfOurs('.yml')].filter(({ text }) =>
    /\buses: *['"]?[.$]\//.test(text)
  )

  it.each(texts.map(({ path, text }) => [path, text]))('in %s: it is there', (_, text) => {
    expect(deadUses(text)).toEqual([])
  })
})

describe('the files and names that a page has in its text', () => {
  it.each(['CONTRIBUTING.md', 'docs/architecture.md'])('in %s: are there', (page) => {
    const named = [...readText(page).matchAll(/(?<![\w/])[\w./-]+\.(?:ts|yml|md)\b/g)]
    const places = [
      ...['', 'src/', 'src/actions/', 'src/http/', 'src/sandbox/'],
      ...['__tests__/sandbox/', '__tests__/faults/table/'],
      posix.dirname(page) + '/'
    ]
    const there = (name: string) => places.some((place) => existsSync(join(root, place + name)))
    expect(
      named.map(([name]) => name).filter((name) => !there(name) && !name.includes('NAME'))
    ).toEqual([])
    expect(named.length).toBeGreaterThan(20)
  })

  it('in CONTRIBUTING.md: folders are there, and names are declared by the source', () => {
    const text = prose(readText('CONTRIBUTING.md')).replaceAll(/\s+/g, ' ')
    const code = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
    const folders = code.filter((span) => /^(?:src|__tests__|docs)\/[\w/-]+$/.test(span))
    expect(folders.filter((path) => !existsSync(join(root, path)))).toEqual([])

    const declares = (source: string, name: string) =>
      new RegExp(`\\b(?:function|const|interface|type|class) ${name}\\b`).test(source)
    // Words that only the source has: `formatFile`, `FaultCase`, `ERROR_CODES`.
    const names = code.filter((span) =>
      /^(?!devDep)(?:[a-z]+[A-Z]\w*|[A-Z]+[a-z]\w*|[A-Z]+_\w+)$/.test(span)
    )
    const source = textFiles('src', '.ts').concat(textFiles('__tests__', '.ts'))
    expect(names.filter((name) => !source.some((file) => declares(file.text, name)))).toEqual([])
    // And any word beside its file: `outputs` in `src/actions/issue/publish.ts`.
    const placed = [...text.matchAll(/(?:`(\w+)` and )?`(\w+)` (?:in |\()`([\w./-]+\.ts)`/g)]
    const misplaced = placed.flatMap(([, first, second, path = '']) =>
      [first, second].filter((name) => name && !declares(readText(path), name))
    )
    expect(misplaced).toEqual([])
    expect(Math.min(folders.length, names.length, placed.length)).toBeGreaterThan(9)
  })
})

describe('this test', () => {
  it('headings: GitHub’s rule for anchors', () => {
    const text = [
      '# The `code`, and [a link](there.md)!',
      '## Twice',
      '## Twice',
      '### SIGN_REFUSED',
      '## Über *uns* & ihr ##',
      '```\n# none\n```',
      '<a id="by-hand"></a>'
    ].join('\n\n')
    expect(anchorsOf(text)).toEqual([
      ...['the-code-and-a-link', 'twice', 'twice-1', 'sign_refused', 'über-uns--ihr', 'by-hand']
    ])
  })

  it('every way to link: seen; code: not', () => {
    const text =
      '[a](one) [b](<two> "title") ![c](three) [![d](four)](five)\n[e]: six\n' +
      '<img src="seven"> `[f](none)` ``[`g`](none)``\n```\n[h](none)\n```\n<!-- [i](none) -->'
    expect(linksOf(text).sort()).toEqual([
      ...['five', 'four', 'one', 'seven', 'six', 'three', 'two']
    ])
  })

  it('a broken link: reported', () => {
    const there = [
      '#top',
      '../../README.md#troubleshooting',
      '../decisions/',
      'https://nothing.example'
    ]
    const dead = ['../../README.md#nothing', 'nothing.md']
    const text = `# Top\n\n${[...there, ...dead].map((link) => `[x](${link})`).join(' ')}`
    expect(deadLinks('docs/decisions/README.md', text)).toEqual(dead)
    expect(
      deadLinks(
        'new.md',
        '[x](src/actions/issue/issue.ts#L5) [x](src/actions/issue/issue.ts#L9999)'
      )
    ).toEqual(['src/actions/issue/issue.ts#L9999'])
    const uses = ['./', './sandbox', './.github/workflows/smoke-test.yml', './nothing', '$/src']
    expect(deadUses(uses.map((path) => `- uses: ${path}`).join('\n'))).toEqual(['nothing', 'src'])
  })
})

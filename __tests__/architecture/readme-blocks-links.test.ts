/** The targets of the pages' links exist. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchors, markdownFiles, PAGES, prose } from './pages.ts'
import { readText, root, textFiles } from './source-files.ts'

/** The links of a page that lead to another place in this repository. */
function links(page: string): { path: string; anchor: string }[] {
  const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#')
      const path = file === '' ? page : posix.join(posix.dirname(page), file)
      return { path, anchor }
    })
}

describe('the links', () => {
  it.each(PAGES)('of %s lead somewhere', (page) => {
    const found = links(page)
    const broken = found.filter(
      ({ path, anchor }) =>
        !existsSync(join(root, path)) || (anchor !== '' && !anchors(path).includes(anchor))
    )
    expect(broken).toEqual([])
    expect(found.length).toBeGreaterThan(2)
  })

  it.each(['CONTRIBUTING.md', 'docs/architecture.md'])('in %s: files that are there', (page) => {
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

  it('in CONTRIBUTING.md: folders that are there, and names that the source declares', () => {
    const text = prose('CONTRIBUTING.md').replaceAll(/\s+/g, ' ')
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

  it('leave no page out', () => {
    const others =
      /^(README|LICENSE|docs\/decisions\/|docs\/(lessons|benchmarks|reliability)|\.github\/|SECURITY|CHANGELOG)/
    const pages = markdownFiles().filter((path) => !others.test(path))
    const linked = PAGES.flatMap(links).map(({ path }) => path)
    expect(pages.filter((path) => !linked.includes(path))).toEqual([])
  })
})

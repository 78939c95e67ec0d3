/** The targets of the pages' links exist. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchors, markdownFiles, PAGES, prose } from './pages.ts'
import { readText, root } from './source-files.ts'

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
      posix.dirname(page) + '/'
    ]
    const there = (name: string) => places.some((place) => existsSync(join(root, place + name)))
    expect(
      named.map(([name]) => name).filter((name) => !there(name) && !name.includes('NAME'))
    ).toEqual([])
    expect(named.length).toBeGreaterThan(20)
  })

  it('leave no page out', () => {
    const others =
      /^(README|LICENSE|docs\/decisions\/|docs\/(lessons|benchmarks|reliability)|\.github\/|SECURITY|CHANGELOG)/
    const pages = markdownFiles().filter((path) => !others.test(path))
    const linked = PAGES.flatMap(links).map(({ path }) => path)
    expect(pages.filter((path) => !linked.includes(path))).toEqual([])
  })
})

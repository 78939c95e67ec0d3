/** What the pages point at is there, and every error has a paragraph that its message can link. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ERROR_CODES } from '../../src/shared/errors.ts'
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

describe('the errors of README.md', () => {
  const [, errors = ''] = readText('README.md').split('\n## Troubleshooting\n')
  const sections = errors.split(/^##+ /m).slice(1)

  it('have one heading each, in the order of the code, whose anchor is the code', () => {
    const headings = [...errors.matchAll(/^### `([A-Z_]+)`$/gm)].map(([, code]) => code)
    expect(headings).toEqual([...ERROR_CODES])
    const codes = ERROR_CODES.map((code) => code.toLowerCase())
    expect(anchors('README.md')).toEqual(expect.arrayContaining(codes))
  })

  it.each(ERROR_CODES)('%s: what happened, why, and what to do, in a few lines', (code) => {
    const text = sections.find((section) => section.startsWith(`\`${code}\``)) ?? ''
    expect(text).toMatch(/\*\*What happened\.\*\* .+\n\*\*Most likely\.\*\* .+\n\*\*Do\.\*\* .+\n/)
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(6)
    expect(errors).toContain(`(#${code.toLowerCase()})`)
  })
})

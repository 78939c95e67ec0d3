/** Every YAML block of the pages, checked against the action files and the workflow that it uses. */
import { describe, expect, it } from '@jest/globals'
import { PAGES } from './pages.ts'
import { readText } from './source-files.ts'
import { wrongNames, yamlBlocks } from './workflow-yaml.ts'

// The stores' steps of docs/rotation.md leave out what is the same in all: rotation-recipes.test.ts.
const blocks = PAGES.flatMap((page) =>
  yamlBlocks(page)
    .filter((text) => !text.includes('/rotate@') || text.includes('/sandbox@'))
    .map((text) => ({ page, text }))
)
const title = (text: string) => text.split('\n').slice(0, 4).join(' ')

/** What a reader sees of a step, whatever its place in a workflow. */
const flat = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

describe('the YAML of the pages', () => {
  it('all pages: some have YAML', () => {
    expect(blocks.length).toBeGreaterThan(8)
    expect(blocks.filter(({ text }) => text.includes('your-org/')).length).toBeGreaterThan(5)
  })

  it.each(blocks.map(({ page, text }) => [page, title(text), text]))('%s: %s', (_, __, text) => {
    expect(wrongNames(text)).toEqual([])
  })

  it('the quick start and the call for two accounts: the same in an example', () => {
    const [quickStart = ''] = yamlBlocks('README.md')
    expect(flat(readText('examples/quick-start.yml'))).toContain(flat(quickStart))
    const call =
      yamlBlocks('docs/smoke-tests.md').find((text) => text.startsWith('jobs:')) ?? 'none'
    expect(flat(readText('examples/smoke-test-two-accounts.yml'))).toContain(flat(call))
  })

  it('a wrong or missing name: reported', () => {
    const uses = 'uses: your-org/vtex-mtls-action@v1'
    const given = 'app-name: a'
    expect(wrongNames(`- ${uses}\n  with:\n    acount: acme\n    ${given}`)).toEqual([
      ...['acount', 'no account']
    ])
    const good = `- id: a\n  ${uses}\n  with: { account: acme, ${given} }`
    expect(wrongNames(`${good}\n- run: echo \${{ steps.a.outputs.nope }}`)).toEqual([
      'steps.a.outputs.nope'
    ])
  })
})

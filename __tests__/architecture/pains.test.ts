/** docs/pains.md and the tests that it names say the same. */
import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText, textFiles } from './source-files.ts'

interface Row {
  number: number
  source: string
  heldBy: string
}

const PAINS = 61
const REASON = /^(Cannot happen|Documented|CI): /

const rows: Row[] = [...readText('docs/pains.md').matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(
  ([, number, rest = '']) => {
    const [, source = '', , heldBy = ''] = rest.split(' | ').map((cell) => cell.trim())
    return { number: Number(number), source, heldBy }
  }
)

/** The test files that a row names, from the repository's root. */
function testsOf({ heldBy }: Row): string[] {
  const paths = [...heldBy.matchAll(/\]\(([^)]+\.test\.ts)\)/g)].map(([, path = '']) => path)
  return paths.map((path) => posix.normalize(`docs/${path}`))
}

/** The pains that a test has in its name. */
function painsIn(text: string): number[] {
  return [...text.matchAll(/['"`]pain (\d+): /g)].map(([, number]) => Number(number))
}

describe('docs/pains.md', () => {
  it('has every pain once, in order, and who had it', () => {
    const numbers = Array.from({ length: PAINS }, (_, at) => at + 1)
    expect(rows.map(({ number }) => number)).toEqual(numbers)
    const link = /^\[[\w.-]+#\d+\]\(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+\)$/
    const without = rows.filter(({ source }) => !source.split(', ').every((one) => link.test(one)))
    expect(without).toEqual([])
  })

  it('names a test that has the pain in its name, or a reason why there is none', () => {
    const wrong = rows.filter((row) => {
      const tests = testsOf(row)
      if (tests.length === 0) return !REASON.test(row.heldBy)
      return !tests.every((path) => painsIn(readText(path)).includes(row.number))
    })
    expect(wrong).toEqual([])
  })

  it('names every test that has a pain in its name', () => {
    const named = rows.flatMap((row) => testsOf(row).map((path) => `${row.number} ${path}`))
    const found = textFiles('__tests__', '.test.ts').flatMap(({ path, text }) =>
      painsIn(text).map((number) => `${number} ${path}`)
    )
    expect([...new Set(found)].sort()).toEqual(named.sort())
  })

  it('names jobs that ci.yml has', () => {
    const { jobs } = parse(readText('.github/workflows/ci.yml')) as { jobs: object }
    const reasons = rows.filter(({ heldBy }) => heldBy.startsWith('CI: '))
    const asked = reasons.map(({ heldBy }) => /^CI: `([\w-]+)`/.exec(heldBy)?.[1] ?? heldBy)
    expect(asked.length).toBeGreaterThan(0)
    expect(Object.keys(jobs)).toEqual(expect.arrayContaining(asked))
  })
})

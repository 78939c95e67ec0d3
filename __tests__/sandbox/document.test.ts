/** docs/sandbox.md, compared with what the sandbox takes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { help } from '../../src/sandbox/options.ts'
import { parseFaults } from '../../src/sandbox/parse-faults.ts'
import { CALL_NAMES } from '../../src/sandbox/routes.ts'
import { VARIANTS } from '../../src/sandbox/certificate-variants.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/sandbox.md'), 'utf8')

/** The names in each row of the table whose first column is called so, cell by cell. */
function rows(firstColumn: string): string[][][] {
  const tables = page.split('\n\n').filter((text) => text.startsWith('| '))
  const table = tables.find((text) => new RegExp(`^\\| \`?${firstColumn}\`? +\\|`).test(text))
  const [, , ...lines] = (table ?? '').trim().split('\n')
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
  )
}

const names = (firstColumn: string) => rows(firstColumn).flatMap(([first = []]) => first)

function complaint(fault: object): string {
  try {
    parseFaults(JSON.stringify([fault]))
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('An unknown fault was accepted.')
}

const known = (message: string) => /known are: (.+)\.$/.exec(message)?.[1]?.split(', ') ?? []

/** The fields of a kind, those that it needs first. */
function fieldsOf(on: string, kind: string): string[] {
  const given: Record<string, unknown> = { unknown: 1 }
  for (;;) {
    const message = complaint({ on, kind, ...given })
    const [, needed] = /needs (?:"|one of: )(\w+)/.exec(message) ?? []
    if (needed === undefined) return known(message)
    given[needed] = 1
  }
}

const places = [...CALL_NAMES, 'connection']
const kindsOn = (on: string) => known(complaint({ on, kind: 'unknown' }))

it('the options: all are named', () => {
  const options = [...help('npm run sandbox --').matchAll(/^ {2}(--\S+(?: [A-Z]+)?)/gm)].map(
    ([, option]) => option
  )
  expect(options.length).toBeGreaterThan(7)
  expect(names('option')).toEqual(options)
})

it('places and variants: all are named', () => {
  expect(names('on').sort()).toEqual([...places].sort())
  expect(names('variant')).toEqual(Object.keys(VARIANTS))
})

it('kinds, what they can be set on, and their fields: all are named', () => {
  const written = rows('kind').map(([[kind = ''] = [], on = [], fields = []]) => {
    return { kind, on: on.length ? on : [...CALL_NAMES], fields: fields.sort() }
  })
  const kinds = [...new Set(places.flatMap(kindsOn))]
  const taken = kinds.map((kind) => {
    const on = places.filter((place) => kindsOn(place).includes(kind))
    return { kind, on, fields: fieldsOf(on[0] ?? '', kind).sort() }
  })
  expect(written).toEqual(taken)
  expect(names('field').sort()).toEqual([...new Set(taken.flatMap(({ fields }) => fields))].sort())
})

it('the examples of faults: the sandbox takes them', () => {
  const shown = [
    ...[...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text),
    ...[...page.matchAll(/--faults '(.+)'/g)].map(([, text = '']) => text)
  ]
  expect(shown.map((text) => parseFaults(text).length)).toEqual([2, 1, 1])
})

/**
 * Writes the reference tables of the pages between the comments that mark their places. Inputs and
 * outputs come from the action files: `<!-- inputs -->` means action.yml, `<!-- inputs of FILE -->`
 * another action or a reusable workflow, and `own inputs of FILE` only the inputs that action.yml
 * does not have. `<!-- errors -->` comes from the headings of docs/troubleshooting.md. `--check`
 * changes nothing, and fails if a page differs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Interface {
  inputs?: Record<string, { description: string; required?: boolean; default?: unknown }>
  outputs?: Record<string, { description: string }>
}

const PAGES = ['README.md', 'docs/smoke-tests.md', 'docs/rotation.md', 'docs/sandbox.md']
const ERRORS = 'docs/troubleshooting.md'
const PLACE = /(<!-- (own inputs|inputs|outputs|errors)(?: of (\S+))? -->\n)[^]*?(?=<!-- \/\2)/g

/** Fills all tables of a page. */
function fillTables(page: string): string {
  return page.replace(PLACE, (_, begin: string, kind: string, path = 'action.yml') => {
    const rows = kind === 'errors' ? errorRows() : rowsOf(kind, path)
    return `${begin}\n<!-- prettier-ignore -->\n${rows}\n`
  })
}

/**
 * A row for each error code, with the code's own anchor, because older links to the README use it.
 */
function errorRows(): string {
  const headings = readFileSync(file(ERRORS), 'utf8').matchAll(
    /^## `(\w+)`\n\n\*\*Who acts:\*\* (.+)\. \*\*Left at VTEX:\*\* (.+)\.$/gm
  )
  const rows = [...headings].map(([, code = '', who = '', left = '']) => {
    const anchor = code.toLowerCase()
    return [`<a id="${anchor}"></a>[${code}](${ERRORS}#${anchor})`, who, left]
  })
  return table(['code', 'who acts', 'left at VTEX'], rows)
}

/** Reads an action's metadata, or the same fields of a reusable workflow. */
function read(path: string): Interface {
  const metadata = parse(readFileSync(file(path), 'utf8')) as Interface & {
    on?: { workflow_call: Interface }
  }
  return metadata.on?.workflow_call ?? metadata
}

function rowsOf(kind: string, path: string): string {
  if (kind === 'outputs') return outputRows(read(path))
  const { inputs = {} } = read(path)
  if (kind === 'inputs') return inputRows({ inputs })
  const shared = read('action.yml').inputs ?? {}
  const own = Object.entries(inputs).filter(([name]) => !(name in shared))
  return inputRows({ inputs: Object.fromEntries(own) })
}

function inputRows({ inputs = {} }: Interface): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const given = input.default === undefined || input.default === '' ? '' : `\`${input.default}\``
    return [`\`${name}\``, input.required ? '**required**' : given, input.description]
  })
  return table(['input', 'default', 'meaning'], rows)
}

function outputRows({ outputs = {} }: Interface): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description
  ])
  return table(['output', 'meaning'], rows)
}

function table(header: string[], rows: string[][]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines
    .map((cells) => `${['', ...cells, ''].join(' | ').replaceAll('|  |', '| |').trim()}\n`)
    .join('')
}

const file = (name: string) => new URL(`../${name}`, import.meta.url)
const check = process.argv.includes('--check')

for (const name of PAGES) {
  const current = readFileSync(file(name), 'utf8')
  const filled = fillTables(current)
  if (!check) {
    writeFileSync(file(name), filled)
  } else if (filled !== current) {
    console.error(`${name} is not in step with what its tables are made from; run "npm run fix".`)
    process.exitCode = 1
  } else {
    console.log(`${name} is in step with what its tables are made from.`)
  }
}

/**
 * Writes the README's tables of inputs and outputs from the files that have them, between the
 * comments that mark their places: `<!-- inputs -->` for action.yml, `<!-- inputs of FILE -->` for
 * another action or a reusable workflow, `own inputs of FILE` for what
 * it does not share with action.yml. `--check` changes nothing and fails where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Interface {
  inputs?: Record<string, { description: string; required?: boolean; default?: unknown }>
  outputs?: Record<string, { description: string }>
}

const PLACE = /(<!-- (own inputs|inputs|outputs)(?: of (\S+))? -->\n)[^]*?(?=<!-- \/\2)/g

/** The README with all of its tables filled. */
function fillTables(readme: string): string {
  for (const kind of ['inputs', 'outputs']) {
    if (!readme.includes(`<!-- ${kind} -->`)) throw new Error(`README.md has no place for ${kind}`)
  }
  return readme.replace(PLACE, (_, begin: string, kind: string, path = 'action.yml') => {
    const rows = rowsOf(kind, path)
    return `${begin}<!-- prettier-ignore-start -->\n\n${rows}\n<!-- prettier-ignore-end -->\n`
  })
}

/** An action's metadata, or what a reusable workflow has in its place. */
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
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

const file = (name: string) => new URL(`../${name}`, import.meta.url)
const current = readFileSync(file('README.md'), 'utf8')
const filled = fillTables(current)

if (!process.argv.includes('--check')) {
  writeFileSync(file('README.md'), filled)
} else if (filled !== current) {
  console.error('README.md is not in step with the action files; run "npm run fix".')
  process.exit(1)
} else {
  console.log('README.md is in step with the action files.')
}

/**
 * The recipes against the sandbox: unchanged, but for what docs/sandbox.md tells the reader to add so
 * that a client trusts the sandbox's CA.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { outcomes, startWorld, type ExampleWorld, type UserFiles } from './example-setup.ts'
import { asProgram, recipeBlocks } from './readme.ts'
import { root, type Step } from './workflow-steps.ts'

let world: ExampleWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const page = readFileSync(join(root, 'docs/sandbox.md'), 'utf8')
const blocks = recipeBlocks()

/** What the table "Trust the sandbox's CA" has for a client. */
function addition(client: string): { option?: string; line?: string } {
  const rows = [...page.matchAll(/^\| ([^|]+?) +\| the (option|lines?) (?:`([^`]+)`|below)/gm)]
  const row = rows.find(([, clients = '']) => clients.split(', ').includes(client))
  if (!row) throw new Error(`docs/sandbox.md has no row for ${client}.`)
  const [, , kind, code] = row
  if (kind === 'option') return { option: code! }
  return { line: code ?? /<!-- ca: java -->\n+```shell\n([^]*?)```/.exec(page)?.[1] ?? '' }
}

/** A recipe's script with the client's addition, or without. */
function scriptOf(name: string, client: string, add: boolean): string {
  const { script } = asProgram(blocks.find((one) => one.name === name)!)
  const { option, line } = add ? addition(client) : {}
  if (line) return `${line}\n${script}`
  if (!option) return script
  const command = client === 'Newman' ? 'newman run' : client
  return script.replace(new RegExp(`\\b${command} `), `$&${option} `)
}

/** A page's two steps after the sandbox, which gives the first one what it needs. */
function withSandbox([issue, later]: Step[], script: string): Step[] {
  const names = ['account', 'app-key', 'app-token', 'base-url', 'server-ca-file']
  const given = names.map((name) => [name, `\${{ steps.sandbox.outputs.${name} }}`])
  const ca = '${{ steps.sandbox.outputs.server-ca-file }}'
  return [
    { uses: 'actions/checkout@v7' },
    { id: 'sandbox', uses: 'your-org/vtex-mtls-action/sandbox@v1' },
    { ...issue, with: { ...issue?.with, ...Object.fromEntries(given) } },
    { run: script, shell: 'bash', env: { ...later?.env, VTEX_MTLS_SERVER_CA_FILE: ca } }
  ]
}

const recipeSteps = parse(blocks.find(({ name }) => name === 'workflow')!.text) as Step[]
const job = (script: string) => withSandbox(recipeSteps, script)

/** The files that a recipe is saved as, and those that others read. */
function filesOf(name: string): UserFiles {
  const saved = blocks.flatMap(({ file, text }) => (file ? [[file, text]] : []))
  const block = blocks.find((one) => one.name === name)!
  const { file } = asProgram(block)
  return Object.fromEntries(file ? [...saved, [file, block.text]] : saved)
}

const RECIPES: [name: string, client: string][] = [
  ['curl', 'curl'],
  ['curl-config', 'curl'],
  ['curl-bundle', 'curl'],
  ['curl-pkcs12', 'curl'],
  ['wget', 'wget'],
  ['newman', 'Newman'],
  ['openssl-s-client', 'openssl'],
  ['node-https', 'Node.js'],
  ['node-undici', 'undici'],
  ['playwright', 'Playwright'],
  ['python', 'Python'],
  ['java', 'Java']
]

it('the quick start of README.md with what the page says for curl: it passes', async () => {
  const [, yaml = ''] =
    /```yaml\n(- [^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const steps = parse(yaml) as Step[]
  const call = steps.at(-1)?.run ?? ''
  const without = await world.run(withSandbox(steps, call))
  expect(outcomes(without)).toEqual(['success', 'success', 'success', 'failure'])
  const jobs = await world.run(
    withSandbox(steps, call.replace('curl', `curl ${addition('curl').option}`))
  )
  expect(outcomes(jobs)).toEqual(Array(4).fill('success'))
})

describe('a recipe against the sandbox', () => {
  it.each(RECIPES)('%s with what the page says for %s: it passes', async (name, client) => {
    const [ran] = await world.run(job(scriptOf(name, client, true)), filesOf(name))
    const last = ran?.done.at(-1)
    expect({ log: last?.result?.log, outcome: last?.outcome }).toMatchObject({ outcome: 'success' })
  })

  const UNCHANGED = ['curl', 'wget', 'newman', 'openssl-s-client', 'node-https', 'python', 'java']

  it.each(RECIPES.filter(([name]) => UNCHANGED.includes(name)))(
    '%s without it: it fails',
    async (name, client) => {
      const [ran] = await world.run(job(scriptOf(name, client, false)), filesOf(name))
      expect(outcomes(ran ? [ran] : [])).toEqual(['success', 'success', 'success', 'failure'])
    }
  )
})

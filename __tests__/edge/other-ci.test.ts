/** The recipes of docs/other-ci.md: GitLab's and the laptop's two are run, the others read. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { packCommand, type PackedCommand } from '../cli/packed.ts'
import { accountOf, runIn, targetOf } from './cli.ts'
import { clientFile } from './node-versions.ts'
import { runOrThrow } from './programs.ts'
import { type Edge, startEdge } from './start-edge.ts'
import { root } from './workflow-steps.ts'

const PAGE = readFileSync(join(root, 'docs/other-ci.md'), 'utf8')
const NPX = 'npx --yes github:your-org/vtex-mtls-action#v1 exec'
const PATH = '/api/catalog_system/pub/category/tree/1'

/** The block after the comment `<!-- recipe: name … -->`. */
function recipe(name: string): string {
  const found = new RegExp(`^<!-- recipe: ${name}\\b[^\\n]*\\n+\`\`\`\\w+\\n([^]*?)^\`\`\`$`, 'm')
  const [, text] = found.exec(PAGE) ?? []
  if (text === undefined) throw new Error(`The page has no recipe ${name}.`)
  return text
}

let edge: Edge
let packed: PackedCommand
/** The reader's repository. */
let folder: string

beforeAll(async () => {
  packed = packCommand()
  edge = await startEdge()
})
afterAll(async () => {
  packed.remove()
  await edge.stop()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-ci-'))
  mkdirSync(join(folder, 'smoke'))
  writeFileSync(join(folder, 'smoke/checks.txt'), recipe('checks'))
  writeFileSync(join(folder, 'smoke/run.sh'), recipe('run'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The tarball in the place of the address, and nginx in that of VTEX. */
function here(text: string): string {
  expect(text).toContain(NPX)
  return text.replaceAll(NPX, `npx --yes file:${packed.tarball} exec ${targetOf(edge).join(' ')}`)
}

/** What the reader's machine has beside: the edge's CA for curl, folders of its own for npm. */
const machine = () => ({
  CURL_CA_BUNDLE: edge.caFile,
  TMPDIR: folder,
  npm_config_cache: join(folder, '.npm'),
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`
})

async function callsSince(before: number) {
  const calls = (await edge.requests()).slice(before).filter(({ path }) => path === PATH)
  return calls.map(({ verify, status }) => `${verify} ${status}`)
}

describe('GitLab CI, by gitlab-ci-local', () => {
  async function runJob(): ReturnType<typeof runIn> {
    writeFileSync(join(folder, '.gitlab-ci.yml'), here(recipe('gitlab')))
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@test.test']
    const git = (...args: string[]) => runOrThrow(['git', '-C', folder, ...author, ...args])
    await git('init', '--quiet', '--initial-branch=main')
    await git('add', '.')
    await git('commit', '--quiet', '--message=test')
    const { VTEX_ACCOUNT, VTEX_APP_KEY, VTEX_APP_TOKEN } = accountOf(edge)
    const variables = { VTEX_ACCOUNT, VTEX_APP_KEY, VTEX_APP_TOKEN }
    const given = Object.entries(variables).map(([name, value]) => `--variable=${name}=${value}`)
    const runner = clientFile('gitlab-ci-local/dist/index.js')
    const line = [process.execPath, runner, '--force-shell-executor', ...given]
    return runIn(folder, line, machine())
  }

  it('checks that pass: the command runs, and the report is kept', async () => {
    const before = (await edge.requests()).length
    const { status, stdout, stderr } = await runJob()
    expect({ status, log: stdout + stderr }).toMatchObject({ status: 0 })
    expect(await callsSince(before)).toEqual(['SUCCESS 200', 'SUCCESS 200'])
    expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
    expect(readFileSync(join(folder, 'vtex-mtls.xml'), 'utf8')).toContain('failures="0"')
  })

  it('a check that fails: the job fails, and the report is kept', async () => {
    writeFileSync(join(folder, 'smoke/checks.txt'), 'GET /nowhere 200\n')
    const { status, stdout, stderr } = await runJob()
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('[CHECKS_FAILED]')
    expect(readFileSync(join(folder, 'vtex-mtls.xml'), 'utf8')).toContain('failures="1"')
    expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
  })
})

it('your own machine, the block pasted: it asks for key and token, and starts a shell', async () => {
  const { appKey, appToken, account } = edge
  writeFileSync(join(folder, 'block.sh'), here(recipe('laptop')).replace('=acme', `=${account}`))
  const typed = `${appKey}\n${appToken}\n${recipe('run')}exit 6\n`
  const before = (await edge.requests()).length
  const { status, stderr } = await runIn(folder, ['bash', 'block.sh'], machine(), typed)
  expect({ status, stderr }).toMatchObject({ status: 6 })
  expect(await callsSince(before)).toEqual(['SUCCESS 200'])
  expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
})

it('without a VTEX account, the block pasted: it asks for what the sandbox prints', async () => {
  const { baseUrl, caFile, appKey, appToken, account } = edge
  const block = recipe('sandbox').replace('=sandbox', `=${account}`)
  writeFileSync(
    join(folder, 'block.sh'),
    block.replace(NPX, `npx --yes file:${packed.tarball} exec`)
  )
  const typed = `${[baseUrl, caFile, appKey, appToken].join('\n')}\n`
  const before = (await edge.requests()).length
  const ownCa = { ...machine(), CURL_CA_BUNDLE: '' } // only the page's --cacert names the CA
  const { status, stderr } = await runIn(folder, ['bash', 'block.sh'], ownCa, typed)
  expect({ status, stderr }).toMatchObject({ status: 0 })
  expect(await callsSince(before)).toEqual(['SUCCESS 200'])
  expect(edge.issued().at(-1)).toMatchObject({ status: 'revoked' })
})

describe('the recipes that are not run here', () => {
  const command = /npx --yes[^]*?smoke\/run\.sh/
  const flat = (text = '') => text.replaceAll(/\\?\n/g, ' ').replaceAll(/\s+/g, ' ')
  const commandIn = (text: string) => flat(command.exec(text)?.[0]).replace('test-results/', '')

  it.each(['azure', 'bitbucket', 'jenkins'])('%s: the command is the one of GitLab', (name) => {
    expect(commandIn(recipe(name))).toBe(commandIn(recipe('gitlab')))
  })

  it.each(['azure', 'bitbucket'])('%s: it is YAML', (name) => {
    expect(commandIn(JSON.stringify(parse(recipe(name))))).toBe(commandIn(recipe('gitlab')))
  })

  it('jenkins: it is Groovy, by Groovy’s own compiler', async () => {
    const groovy = clientFile('npm-groovy-lint/lib/java/groovy/lib')
    const compile = async (text: string) => {
      const file = join(folder, 'Jenkinsfile.groovy')
      writeFileSync(file, text)
      const compiler = 'org.codehaus.groovy.tools.FileSystemCompiler'
      return runIn(folder, ['java', '-cp', `${groovy}/*`, compiler, '-d', folder, file])
    }
    expect(await compile(recipe('jenkins'))).toMatchObject({ status: 0 })
    expect(await compile(recipe('jenkins').replace('}', ''))).toMatchObject({ status: 1 })
  })
})

/**
 * Bundles every entry point of src/ into its own folder in dist/, so that the action runs with
 * nothing installed. `--check` builds in another place, and fails if dist/ differs.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const ENTRY_POINTS = {
  main: 'src/entrypoints/main.ts',
  post: 'src/entrypoints/post.ts',
  revoke: 'src/entrypoints/revoke.ts',
  inspect: 'src/entrypoints/inspect.ts',
  'rotate-start': 'src/entrypoints/rotate-start.ts',
  'rotate-finish': 'src/entrypoints/rotate-finish.ts',
  sandbox: 'src/entrypoints/sandbox.ts',
  'sandbox-main': 'src/entrypoints/sandbox-main.ts',
  'sandbox-post': 'src/entrypoints/sandbox-post.ts',
  demo: 'src/entrypoints/demo.ts',
  cli: 'src/entrypoints/cli.ts'
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @actions/core can ask GitHub for an OIDC token, which this action never does. That part loads an
 * HTTP client and undici, a megabyte that every start would read. This stub, a file beside the
 * bundle, replaces it. See docs/decisions/0006-toolchain.md.
 */
const OIDC_STUB = 'oidc-stub.js'
const OIDC_STUB_CODE = `export class OidcClient {
  static async getIDToken() {
    throw new Error('core.getIDToken is not in this bundle: scripts/build.ts leaves it out')
  }
}
`

async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  for (const [name, source] of Object.entries(ENTRY_POINTS)) {
    const externals = { './oidc-utils.js': `./${OIDC_STUB}` }
    const options = { externals, target: 'es2022', license: 'licenses.txt' }
    const { code, assets } = await ncc(join(root, source), {
      ...options,
      cache: false,
      quiet: true
    })
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.js'), code)
    for (const [asset, { source }] of Object.entries(assets)) {
      writeFileSync(join(folder, name, asset), source)
    }
    const chunks = [code, ...Object.values(assets).map(({ source }) => String(source))]
    if (chunks.some((chunk) => chunk.includes(OIDC_STUB))) {
      writeFileSync(join(folder, name, OIDC_STUB), OIDC_STUB_CODE)
    }
  }
  return folder
}

function files(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

function differences(expected: string, actual: string): string[] {
  const [fresh, committed] = [files(expected), files(actual)]
  const names = new Set([...fresh.keys(), ...committed.keys()])
  return [...names].filter((name) => fresh.get(name) !== committed.get(name)).sort()
}

const dist = join(root, 'dist')
process.chdir(root) // ncc looks for tsconfig.json in this directory
const fresh = await build()
if (!process.argv.includes('--check')) {
  rmSync(dist, { recursive: true, force: true })
  cpSync(fresh, dist, { recursive: true })
} else {
  const stale = differences(fresh, dist)
  if (stale.length > 0) {
    const list = stale.join('\n')
    console.error(`dist/ is not what src/ makes; run "npm run dist". Different:\n${list}`)
    process.exitCode = 1
  } else {
    console.log('dist/ is in step with src/.')
  }
}
rmSync(fresh, { recursive: true })

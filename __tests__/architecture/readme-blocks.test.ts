/**
 * Every code block of the pages is run by a test or read by its language's parser. Those of
 * docs/recipes.md that can be run are, by __tests__/edge/recipes.test.ts; YAML is read by
 * readme-yaml.test.ts, and what is a whole example run by __tests__/edge.
 */
import { spawnSync } from 'node:child_process'
import { isAbsolute, resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { NOT_RUN, recipeBlocks } from '../edge/readme.ts'
import { readText } from './source-files.ts'
import { codeBlocks, PAGES, type Block } from './pages.ts'

const all = PAGES.flatMap(codeBlocks)
const of = (...languages: string[]) => all.filter(({ language }) => languages.includes(language))
const recipe = (name: string) => recipeBlocks().find((block) => block.name === name)!.text
const titled = (blocks: Block[]) =>
  blocks.map((block) => [block.page, block.text.split('\n').slice(0, 2).join(' '), block] as const)

/** What the action and the smoke test put into the environment of later steps. */
const VARIABLES = /VTEX_MTLS_(?!RUN\b)[A-Z0-9]+(?:_[A-Z0-9]+)*/g

describe('the code blocks', () => {
  it('their languages: read by something here', () => {
    const read = ['yaml', 'shell', 'js', 'ts', 'json', 'mermaid', 'diff', 'text']
    const run = all.filter(({ recipe }) => recipe && !NOT_RUN.includes(recipe))
    const looked = ['powershell', 'csharp', 'dockerfile']
    const rest = all.filter((one) => !run.includes(one) && !read.includes(one.language))
    expect([...new Set(rest.map(({ language }) => language))].sort()).toEqual(looked.sort())
    expect(run.length).toBeGreaterThan(10)
  })

  it('their variables: each is set by something', () => {
    const set = ['smoke-test/action.yml', 'rotate/action.yml'].flatMap(
      (path) => readText(path).match(VARIABLES) ?? []
    )
    const named = PAGES.flatMap((page) => readText(page).match(VARIABLES) ?? [])
    const repository = ['VTEX_MTLS_CERTIFICATE'] // the reader's own, of expiry-warning.yml
    expect(named.filter((name) => ![...set, ...repository].includes(name))).toEqual([])
    expect(named.length).toBeGreaterThan(40)
  })

  it.each(titled(of('shell')))('%s: bash that parses: %s', (_, __, { text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.each(titled(of('js', 'ts')))('%s: JS or TS that parses: %s', (_, __, { text }) => {
    expect(syntaxErrors(text)).toEqual([])
  })

  it.each(titled(of('json')))('%s: JSON that parses: %s', (_, __, { text }) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  it.each(titled(of('mermaid')))(
    '%s: lines like Mermaid’s, which is not parsed here: %s',
    (...given) => {
      const [kind, ...lines] = given[2].text.trim().split('\n')
      expect(['sequenceDiagram', 'flowchart TD', 'flowchart LR']).toContain(kind)
      const line =
        kind === 'sequenceDiagram'
          ? /^ {2}(participant \w+ as .+|\w+-?->>\w+: [^;#]+|Note (over|right of) \w+(,\w+)?: [^;#]+)$/
          : /^ {2,4}(subgraph .+|end|\w+(\["[^"]+"\]|\[\("[^"]+"\)\])?( -?->(\|[^|]+\|)? \w+(\["[^"]+"\])?)?)$/
      expect(lines.filter((one) => !line.test(one))).toEqual([])
    }
  )
})

describe('the recipes', () => {
  it('passwords: none is an argument, which every program could read', () => {
    const shells = recipeBlocks().filter(({ language }) => /shell|powershell/.test(language))
    const given = /--pass\b|-storepass [^:]|-pass(?:in|out)? pass:/
    const bare = shells.filter(({ text }) => given.test(text))
    expect(shells.length).toBeGreaterThan(8)
    expect(bare.map(({ text }) => text)).toEqual([])
  })
})

describe('the recipes that are not run', () => {
  it('docker build and its Dockerfile: the same secrets and arguments', () => {
    const file = recipe('dockerfile')
    const known = /^(# syntax=|FROM |RUN |ARG |COPY )/
    const instructions = file
      .replaceAll(/ *\\\n */g, ' ')
      .split('\n')
      .filter(Boolean)
    expect(instructions.filter((line) => !known.test(line))).toEqual([])
    const ids = (text: string) => [...text.matchAll(/[ ,]id=([\w-]+)/g)].map(([, id]) => id)
    const mounted = [...file.matchAll(/type=secret,id=([\w-]+)/g)].map(([, id]) => id)
    const used = [...file.matchAll(/\/run\/secrets\/([\w-]+)/g)].map(([, id]) => id)
    expect([mounted, used]).toEqual([ids(recipe('docker-build')), ids(recipe('docker-build'))])
    expect(file).toContain('ARG URL\n')
    expect(file).toMatch(/^FROM alpine AS categories$/m) // what --no-cache-filter names
  })

  it('docker run: the files are read where they are mounted', () => {
    const mounted = [...recipe('docker-run').matchAll(/:(\/mtls\/[\w.]+):ro/g)]
    const read = [...recipe('docker-run').matchAll(/--(?:cert|key) (\/mtls\/[\w.]+)/g)]
    expect(mounted.map(([, path]) => path)).toEqual(read.map(([, path]) => path))
    expect(mounted).toHaveLength(2)
  })

  it('examples/docker.yml: the commands of the recipes', () => {
    const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
    const example = flat(readText('examples/docker.yml'))
    for (const name of ['docker-run', 'docker-build']) expect(example).toContain(flat(recipe(name)))
  })

  it('Cypress: a configuration that it takes: relative paths, the host, HTTP/1.1', () => {
    const env = {
      URL: 'https://acme.example',
      VTEX_MTLS_CERT: '/run/c.crt',
      VTEX_MTLS_KEY: '/run/c.key'
    }
    const script = `${recipe('cypress')}\nconsole.log(JSON.stringify(module.exports))`
    const stub = `require('node:module')._load = ((load) => (name, ...more) =>
      name === 'cypress' ? { defineConfig: (given) => given } : load(name, ...more))(require('node:module')._load)`
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=commonjs', '-e', `${stub}\n${script}`],
      { encoding: 'utf8', env }
    )
    const given = JSON.parse(stdout) as {
      clientCertificates: [{ url: string; certs: [Record<string, string>] }]
    }
    const [{ url, certs }] = given.clientCertificates
    expect(given).toMatchObject({ forceHttp1: true, e2e: { baseUrl: env.URL } })
    expect(url).toBe('https://acme.example/**')
    // Cypress refuses absolute paths (packages/config/src/validation.ts).
    for (const [name, path] of Object.entries(certs[0])) {
      expect(isAbsolute(path)).toBe(false)
      expect(resolve(path)).toBe(`/run/c.${name === 'cert' ? 'crt' : 'key'}`)
    }
  })

  it.each(['dotnet', 'curl-powershell'])('%s, not compiled here: brackets match', (name) => {
    const text = recipe(name).replaceAll(/"[^"]*"|\/\/.*/g, '')
    for (const [open, close] of ['()', '{}', '[]'])
      expect(text.split(open!).length).toBe(text.split(close!).length)
    expect(recipe(name)).toMatch(/VTEX_MTLS_PKCS12.*\s.*PKCS12_PASSWORD|PKCS12_PASSWORD/s)
    expect(recipe(name)).toContain('/api/catalog_system/pub/category/tree/1')
  })
})

function syntaxErrors(text: string): string[] {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext }
  const { diagnostics = [] } = ts.transpileModule(text, {
    compilerOptions: options,
    reportDiagnostics: true
  })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

it('a block that cannot be read: reported', () => {
  expect(syntaxErrors('const = 1')).not.toEqual([])
})

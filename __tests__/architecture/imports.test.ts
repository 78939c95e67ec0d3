import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  DISK,
  ENTRY_POINT,
  files,
  FORGE,
  NETWORK,
  offences,
  RUNNER,
  STAND_IN,
  TERMINAL,
  withoutTypes
} from './layers.ts'
import { importsOf, reachable, root } from './source-files.ts'

describe('this test', () => {
  it('reads every way to import', () => {
    const text = [
      "import a from 'one'",
      'import { b,\n  c } from "two"',
      "import './three.ts'",
      "export * from '../four.ts'",
      "export { x } from 'five'",
      "const y = await import('six')",
      "import type { Z } from 'seven'"
    ].join('\n')
    expect(importsOf('src/a/b.ts', text)).toEqual([
      ...['one', 'two', 'src/a/three.ts', 'src/four.ts', 'five', 'six', 'seven']
    ])
  })

  it('sees the program', () => {
    expect(files.length).toBeGreaterThan(40)
    for (const path of ['src/entrypoints/main.ts', 'src/pki/csr.ts', 'src/http/https-client.ts']) {
      expect(files.map((file) => file.path)).toContain(path)
    }
  })

  it('finds every file of ours that is imported', () => {
    const own = files.flatMap(({ imports }) => imports).filter((name) => name.startsWith('src/'))
    expect(own.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('who may use what (docs/decisions)', () => {
  it('pure modules touch neither disk nor network nor runner', () => {
    const pure =
      /^src\/(config|pki|shared)\/|^src\/github\/(masks|markdown|runner)\.ts$|^src\/actions\/.*(summary|phase-timer)\.ts$/
    expect(offences(pure, [DISK, NETWORK, RUNNER])).toEqual([])
  })

  it('nor do they by way of others', () => {
    const impure = [DISK, RUNNER, /^node:(http|https|net)$/]
    for (const path of [
      'src/config/config.ts',
      'src/actions/issue/summary.ts',
      'src/pki/csr.ts',
      'src/github/masks.ts',
      'src/actions/inspect/inspect-certificates.ts'
    ]) {
      const pulled = [...reachable(path, withoutTypes())]
      expect(pulled.filter((name) => impure.some((rule) => rule.test(name)))).toEqual([])
    }
  })

  it('pure modules have neither a clock nor an environment', () => {
    const pure = files.filter(({ path }) =>
      /^src\/(config|pki)\/|^src\/actions\/.*summary\.ts$/.test(path)
    )
    for (const { path, text } of pure) {
      const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
      expect({
        path,
        found: /Date\.now\(|new Date\(\)|process\.|Math\.random/.exec(code)?.[0]
      }).toEqual({
        path,
        found: undefined
      })
    }
  })

  it('the pipeline does everything through its dependencies', () => {
    const pipeline = /^src\/actions\/(?!sandbox\/|rotate\/run-script)/
    expect(offences(pipeline, [DISK, NETWORK, /^@actions\/core$/])).toEqual([])
    const reading = files.filter(({ path, text }) => pipeline.test(path) && /process\./.test(text))
    expect(reading.map(({ path }) => path)).toEqual([])
  })

  it('the API client and the proof touch neither disk nor runner nor forge', () => {
    expect(offences(/^src\/(http|vtex|verify)\//, [DISK, RUNNER, FORGE])).toEqual([])
  })

  it('the writer touches neither network nor runner', () => {
    expect(offences(/^src\/files\//, [NETWORK, RUNNER])).toEqual([])
  })
})

describe('chokepoints', () => {
  it('only github-runner.ts imports @actions/core', () => {
    expect(offences(/^src\//, [/^@actions\/core$/], /^src\/github\/github-runner\.ts$/)).toEqual([])
    expect(files.find(({ path }) => path === 'src/github/github-runner.ts')?.imports).toContain(
      '@actions/core'
    )
  })

  it('only the entry points know github-runner.ts', () => {
    expect(offences(/^src\//, [/github-runner/], ENTRY_POINT)).toEqual([])
  })

  it('only http/exchange.ts makes requests in the client, over what agent.ts, open-socket.ts and tunnel.ts open', () => {
    const wire = /^src\/http\/(exchange|agent|open-socket|tunnel|connection-options)\.ts$/
    const openers = [/^(node:)?(http|https|http2|net|dgram)$/]
    const typesOnly = /^import type \{[^}]+\} from 'node:(https?|net)'$/m
    const addressesOnly = /^import \{ BlockList, isIP \} from 'node:net'$/m
    const found = files
      .filter(({ path }) => !STAND_IN.test(path) && !wire.test(path))
      .filter(({ imports }) => imports.some((name) => openers.some((rule) => rule.test(name))))
      .filter(({ text }) => !typesOnly.test(text) && !addressesOnly.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
    const parts = /^src\/http\/(agent|preconnect|tunnel)\.ts$/
    expect(
      offences(
        /^src\//,
        [parts],
        /^src\/(http\/|vtex\/client\.ts$|entrypoints\/main\/judge-and-dial\.ts$)/
      )
    ).toEqual([])
    expect(files.filter(({ text }) => /\btls\.connect\(|\bfetch\(/.test(text))).toEqual([])
  })

  it('only files/ writes files in the client', () => {
    const writers = /\b(write|append|copy|rm|unlink|mkdir|rename)\w*(Sync)?\b[^]*from 'node:fs/
    const found = files.filter(
      ({ path, text }) => !STAND_IN.test(path) && !/^src\/files\//.test(path) && writers.test(text)
    )
    expect(found.map(({ path }) => path).filter((path) => !TERMINAL.test(path))).toEqual([])
  })
})

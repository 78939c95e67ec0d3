import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_CODES } from '../../src/errors.ts'
import { readText, textFiles } from './source-files.ts'

describe('README.md', () => {
  it('has a row for every error code, and for no other', () => {
    const [, errors = ''] = readText('README.md').split('\n## Errors\n')
    const rows = [...errors.matchAll(/^\| `([A-Z]+(?:_[A-Z]+)*)` +\| .+ \|$/gm)]
    const codes = rows.map(([, code]) => code)
    expect(codes.sort()).toEqual([...ERROR_CODES].sort())
  })

  it('names every input and output of action.yml', () => {
    const readme = readText('README.md')
    const action = parse(readText('action.yml')) as Record<'inputs' | 'outputs', object>
    const names = [...Object.keys(action.inputs), ...Object.keys(action.outputs)]
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})

describe('package.json', () => {
  const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>

  it('has four dependencies, and no install script of its own', () => {
    expect(Object.keys(manifest['dependencies'] ?? {}).sort()).toEqual([
      ...['@actions/core', '@actions/exec', '@actions/io', 'node-forge']
    ])
    const scripts = Object.keys(manifest['scripts'] ?? {})
    expect(scripts.filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name))).toEqual([])
  })

  it('is locked without the address of any registry', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved": "https?:/)
  })
})

describe('the workflows', () => {
  const workflows = textFiles('.github', '.yml')

  it('are there', () => {
    expect(workflows.map(({ path }) => path)).toContain('.github/workflows/ci.yml')
  })

  it('use only what is pinned by a whole SHA, or stands in this repository', () => {
    const uses = workflows.flatMap(({ path, text }) =>
      [...text.matchAll(/^[^#\n]*\buses:\s*['"]?([^\s'"#]+)/gm)].map(([, what]) => ({ path, what }))
    )
    expect(uses.length).toBeGreaterThan(0)
    const pinned = /^(\.\/|\$\/)|^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
    expect(uses.filter(({ what = '' }) => !pinned.test(what))).toEqual([])
  })

  it('say which version every SHA is', () => {
    const lines = workflows.flatMap(({ text }) => text.match(/^.*@[0-9a-f]{40}.*$/gm) ?? [])
    expect(lines.filter((line) => !/@[0-9a-f]{40} +# v\d+\.\d+\.\d+/.test(line))).toEqual([])
  })

  it('get no more rights than they ask for', () => {
    for (const { path, text } of workflows) {
      const { permissions } = parse(text) as { permissions?: unknown }
      expect({ path, permissions }).not.toMatchObject({ permissions: 'write-all' })
      expect({ path, stated: permissions !== undefined }).toEqual({ path, stated: true })
    }
  })
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ERROR_CODES } from '../../src/errors.ts'
import { readText, root } from './source-files.ts'

describe('README.md', () => {
  it('has a row for every error code, and for no other', () => {
    const [, errors = ''] = readText('README.md').split('\n## Errors\n')
    const rows = [...errors.matchAll(/^\| `([A-Z]+(?:_[A-Z]+)*)` +\| .+ \|$/gm)]
    const codes = rows.map(([, code]) => code)
    expect(codes.sort()).toEqual([...ERROR_CODES].sort())
  })

  it.each(['scripts/metadata.ts', 'scripts/reference.ts'])('is what %s makes', (script) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, script), '--check'])
    expect({ status, said: String(stderr) }).toMatchObject({ status: 0 })
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

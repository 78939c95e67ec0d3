/** What is published: the tarball, and the command that npm makes of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { VERSION } from '../../src/shared/version.ts'
import { packCommand, type PackedCommand } from './packed.ts'

let packed: PackedCommand
let folder: string

beforeAll(() => {
  packed = packCommand()
  folder = mkdtempSync(join(tmpdir(), 'installed-'))
})
afterAll(() => {
  packed.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('the tarball', () => {
  it('its content: the command with its chunks, the licences and the README, and no more', () => {
    expect(readdirSync(packed.folder).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'package.json'
    ])
    expect(readdirSync(join(packed.folder, 'dist'))).toEqual(['cli'])
    const files = readdirSync(join(packed.folder, 'dist/cli'))
    expect(files.filter((name) => !/^(\d+\.)?index\.js$/.test(name)).sort()).toEqual([
      ...['licenses.txt', 'package.json']
    ])
  })

  it('its size: under a megabyte', () => {
    expect(statSync(packed.tarball).size).toBeLessThan(1_000_000)
  })

  it('its manifest: no package to install with it, and nothing that npm would run', () => {
    const text = readFileSync(join(packed.folder, 'package.json'), 'utf8')
    const { scripts, bin, ...manifest } = JSON.parse(text) as Record<string, object>
    expect(bin).toEqual({ 'vtex-mtls': 'dist/cli/index.js' })
    expect(Object.keys(manifest).filter((name) => /^(?!dev).*dependencies$/i.test(name))).toEqual(
      []
    )
    expect(Object.keys(scripts ?? {}).filter((name) => /install|prepare|build/.test(name))).toEqual(
      []
    )
  })

  it('when it is installed: one package, whose command runs', () => {
    const npm = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder]
    execFileSync('npm', [...npm, packed.tarball], { cwd: folder, stdio: 'pipe' })
    const modules = join(folder, 'node_modules')
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual([
      'vtex-mtls-action'
    ])
    const command = join(modules, '.bin', 'vtex-mtls')
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${VERSION}\n`)
  })
})

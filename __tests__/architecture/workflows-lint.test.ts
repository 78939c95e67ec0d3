/** That scripts/lint-workflows.ts finds what is wrong, each of its tools by itself. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { root } from './source-files.ts'

const ACTION = 'name: A\ndescription: An action.\nruns:\n  using: node24\n  main: index.js\n'
const CALLED = `on:
  workflow_call:
    inputs:
      account:
        type: string
        required: true
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    permissions:
      attestations: write
    steps:
      - run: echo "$HOME"
`
const job = (text: string) => `on: push\njobs:\n  one:\n${text.replace(/^/gm, '    ')}\n`
const step = (text: string) => job(`runs-on: ubuntu-latest\nsteps:\n  - ${text}`)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder with an action, a workflow that can be called, and more by their paths. */
function folderWith(more: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  folders.push(folder)
  const files = { 'action.yml': ACTION, '.github/workflows/called.yml': CALLED, ...more }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Without the machine's programs, so that nothing depends on whether shellcheck is one of them. */
function lint(folder: string, programs = '/nonexistent', options: string[] = []) {
  const others = Object.entries(process.env).filter(([name]) => !/^path$/i.test(name))
  const env = { ...Object.fromEntries(others), PATH: programs }
  const args = [join(root, 'scripts/lint-workflows.ts'), folder, ...options]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('lint-workflows', () => {
  it('has nothing to say where nothing is wrong, but that shellcheck is missing', () => {
    const { status, stdout, stderr } = lint(folderWith())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('shellcheck is not installed')
    expect(stdout).toContain('2 action files and workflows: nothing to report.')
  })

  it('finds what is wrong, and where', () => {
    const wrong: Record<string, [tool: string, text: string]> = {
      'new/action.yml': ['action-validator', ACTION.replace('node24', 'node99')],
      'other/action.yml': ['workflow-parser', ACTION.replace('main', 'mian')],
      '.github/workflows/key.yml': ['action-validator', step('uses: a/b@v1\n    wiht: {}')],
      '.github/workflows/trigger.yml': ['action-validator', 'on: psuh\njobs: {}\n'],
      '.github/workflows/context.yml': ['workflow-parser', step('run: a\n    if: secret.x')],
      '.github/workflows/function.yml': ['workflow-parser', step('run: echo ${{ nope() }}')],
      '.github/workflows/needs.yml': ['workflow-parser', job('needs: two\nruns-on: a\nsteps: []')],
      '.github/workflows/input.yml': [
        'workflow-parser',
        job('uses: $/.github/workflows/called.yml')
      ]
    }
    const files = Object.entries(wrong).map(([path, [, text]]) => [path, text])
    const { status, stderr } = lint(folderWith(Object.fromEntries(files)))
    expect(status).toBe(1)
    for (const [path, [tool]] of Object.entries(wrong)) {
      expect(stderr.replaceAll('\\', '/')).toContain(`${path}: ${tool} says`)
    }
  })

  it('fails without shellcheck where it is required', () => {
    const { status, stderr } = lint(folderWith(), '/nonexistent', ['--shellcheck'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/called\.yml, step "echo "\$HOME"": shellcheck says.*ENOENT/)
  })

  if (process.platform !== 'win32') {
    it('gives shellcheck every script of bash and sh, and no other', () => {
      const programs = mkdtempSync(join(tmpdir(), 'programs-'))
      folders.push(programs)
      // In its place: refuses every script, and says what it was given.
      const refuses = '#!/bin/sh\n[ "$1" = --version ] || { echo "given $*"; cat; exit 1; }\n'
      writeFileSync(join(programs, 'shellcheck'), refuses, { mode: 0o755 })
      const text = step('run: one\n  - run: two\n    shell: sh\n  - run: three\n    shell: pwsh')
      const folder = folderWith({ '.github/workflows/new.yml': text })
      const { status, stderr } = lint(folder, [programs, process.env['PATH']].join(delimiter))
      expect(status).toBe(1)
      expect(stderr).toMatch(/called\.yml.*given --shell bash [^]*echo "\$HOME"/)
      expect(stderr).toMatch(/new\.yml, step "one".*given --shell bash [^]*set -e.*\none\n/)
      expect(stderr).toMatch(/new\.yml, step "two".*given --shell sh [^]*set -e.*\ntwo\n/)
      expect(stderr).not.toContain('three')
    })
  }
})

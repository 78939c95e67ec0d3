/** Rules without a schema, for the files that GitHub and its Marketplace read. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_CODES } from '../../src/shared/errors.ts'
import { readText, root, textFiles } from './source-files.ts'
import { ACTIONS, action } from './workflow-files.ts'

interface Form {
  body: { id?: string; attributes: { placeholder?: string; options?: string[] } }[]
}

interface Update {
  'package-ecosystem': string
  directory: string
}

const form = (name: string) => parse(readText(`.github/ISSUE_TEMPLATE/${name}`)) as Form

describe('the Marketplace', () => {
  it('action.yml: what it asks for is there', () => {
    const { name, description, author, branding } = action('action.yml')
    expect([name, author]).not.toContain('')
    expect(description.length).toBeLessThanOrEqual(125)
    expect(branding).toEqual({ icon: 'shield', color: 'red' })
  })

  it('names of the actions: all different', () => {
    expect(new Set(ACTIONS.map((path) => action(path).name)).size).toBe(ACTIONS.length)
  })
})

describe('issue forms', () => {
  it('a bug’s code and mTLS: ones that there are', () => {
    const field = (id: string) => form('bug.yml').body.find((one) => one.id === id)?.attributes
    expect(ERROR_CODES).toContain(field('code')?.placeholder)
    const said = action('action.yml').outputs['mtls']?.description.match(/`[^`]+`/g)
    expect(
      field('mtls')
        ?.options?.slice(1)
        .map((option) => `\`${option}\``)
    ).toEqual(said)
  })
})

describe('dependabot.yml', () => {
  const { updates } = parse(readText('.github/dependabot.yml')) as { updates: Update[] }

  it('folders with packages, and the workflows: all are looked after', () => {
    const npm = textFiles('.', 'package-lock.json').map(({ path }) => `/${dirname(path)}`)
    const folders = npm.map((path) => `npm ${path.replace('/.', '/')}`)
    const known = updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)
    expect(known.sort()).toEqual([...folders, 'github-actions /'].sort())
  })
})

describe('CODEOWNERS', () => {
  const lines = readText('.github/CODEOWNERS').split('\n')
  const rules = lines.filter((line) => line && !line.startsWith('#')).map((l) => l.split(/\s+/))

  it('every path: it is there, and has an owner', () => {
    expect(rules[0]?.[0]).toBe('*')
    for (const [path = '', ...owners] of rules) {
      expect(path === '*' || existsSync(join(root, path))).toBe(true)
      expect(owners.length).toBeGreaterThan(0)
      for (const owner of owners) expect(owner).toMatch(/^@your-org\/[a-z-]+$/)
    }
  })
})

describe('what is to be run', () => {
  it('commands of the pull request template and the workflows: all are there', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: object }
    const texts = [...textFiles('.github', '.yml'), ...textFiles('.github', '.md')]
    const named = texts.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:]+)/g)])
    const missing = named.map(([, name = '']) => name).filter((name) => !(name in scripts))
    expect(missing).toEqual([])
  })

  if (process.platform !== 'win32') {
    it.each(['run', 'lint'])('.ci/%s: it may be executed', (name) => {
      expect(statSync(join(root, '.ci', name)).mode & 0o111).not.toBe(0)
    })
  }
})

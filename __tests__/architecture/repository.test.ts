/** The files that GitHub and its Marketplace read: forms, owners, updates, the changelog. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_CODES } from '../../src/shared/errors.ts'
import { readText, root, textFiles } from './source-files.ts'
import { ACTIONS, action } from './workflow-files.ts'

interface Field {
  type: string
  id?: string
  attributes: {
    label?: string
    value?: string
    description?: string
    placeholder?: string
    options?: (string | { label: string; required?: boolean })[]
  }
  validations?: { required: boolean }
}

interface Form {
  name: string
  description: string
  body: Field[]
}

interface Update {
  'package-ecosystem': string
  directory: string
  schedule: { interval: string }
  cooldown: { 'default-days': number }
  groups: Record<string, object>
}

const FORMS = ['bug.yml', 'feature.yml']
const form = (name: string) => parse(readText(`.github/ISSUE_TEMPLATE/${name}`)) as Form

describe('the Marketplace', () => {
  it('has of action.yml what it asks for', () => {
    const { name, description, author, branding } = action('action.yml')
    expect([name, author]).not.toContain('')
    expect(description.length).toBeLessThanOrEqual(125)
    expect(branding).toEqual({ icon: 'shield', color: 'red' })
  })

  it('has actions of different names', () => {
    expect(new Set(ACTIONS.map((path) => action(path).name)).size).toBe(ACTIONS.length)
  })
})

describe('issue forms', () => {
  it.each(FORMS)('%s has fields of different names, and one that has to be filled in', (name) => {
    const { description, body } = form(name)
    expect(description).toMatch(/\.$/)
    const ids = body.filter(({ type }) => type !== 'markdown').map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    expect(body.some(({ validations }) => validations?.required)).toBe(true)
  })

  it('a bug is told with version, code, mTLS and system, and without secrets', () => {
    const { body } = form('bug.yml')
    const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id)
    expect(required).toEqual(expect.arrayContaining(['version', 'code', 'mtls', 'runner']))
    expect(body[0]?.attributes.value).toContain('Paste no secret.')
    expect(body.at(-1)?.attributes.options).toEqual([
      expect.objectContaining({ label: expect.stringContaining('no secret'), required: true })
    ])
  })

  it('a bug’s code and mTLS are ones that there are', () => {
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

  it('looks after every folder with packages, and the workflows', () => {
    const npm = textFiles('.', 'package-lock.json').map(({ path }) => `/${dirname(path)}`)
    const folders = npm.map((path) => `npm ${path.replace('/.', '/')}`)
    const known = updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)
    expect(known.sort()).toEqual([...folders, 'github-actions /'].sort())
  })

  it('waits a week, and groups what it finds', () => {
    for (const { cooldown, groups, schedule } of updates) {
      expect(cooldown['default-days']).toBeGreaterThanOrEqual(7)
      expect(Object.keys(groups).length).toBeGreaterThan(0)
      expect(schedule.interval).toBe('weekly')
    }
  })
})

describe('CODEOWNERS', () => {
  const lines = readText('.github/CODEOWNERS').split('\n')
  const rules = lines.filter((line) => line && !line.startsWith('#')).map((l) => l.split(/\s+/))

  it('names an owner of everything, and paths that are there', () => {
    expect(rules[0]?.[0]).toBe('*')
    for (const [path = '', ...owners] of rules) {
      expect(path === '*' || existsSync(join(root, path))).toBe(true)
      expect(owners.length).toBeGreaterThan(0)
      for (const owner of owners) expect(owner).toMatch(/^@your-org\/[a-z-]+$/)
    }
  })
})

describe('CHANGELOG.md', () => {
  const headings = readText('CHANGELOG.md').match(/^##+ .*/gm) ?? []

  it('has what is not released first, then versions with their dates', () => {
    const versions = headings.filter((line) => line.startsWith('## '))
    expect(versions[0]).toBe('## [Unreleased]')
    for (const line of versions.slice(1)) {
      expect(line).toMatch(/^## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/)
    }
  })

  it('sorts changes by the kinds of Keep a Changelog', () => {
    const kinds = headings.filter((line) => line.startsWith('### '))
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
    expect(kinds.filter((kind) => !known.includes(kind.slice(4)))).toEqual([])
  })
})

describe('what is to be run', () => {
  it('is there: the commands that the pull request template and the workflows name', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: object }
    const texts = [...textFiles('.github', '.yml'), ...textFiles('.github', '.md')]
    const named = texts.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:]+)/g)])
    const missing = named.map(([, name = '']) => name).filter((name) => !(name in scripts))
    expect(missing).toEqual([])
  })

  if (process.platform !== 'win32') {
    it.each(['run', 'lint'])('.ci/%s can be', (name) => {
      expect(statSync(join(root, '.ci', name)).mode & 0o111).not.toBe(0)
    })
  }
})

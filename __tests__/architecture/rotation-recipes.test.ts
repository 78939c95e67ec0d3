/** The recipes of docs/rotation.md: that they can be pasted, and keep secrets out of arguments. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText } from './source-files.ts'
import { action } from './workflow-files.ts'

interface Recipe {
  uses: string
  env: Record<string, string>
  with: Record<string, string>
}

const page = readText('docs/rotation.md')
const STORE = /<!-- store: (\w+) -->\n+```yaml\n([^]*?)```/g
const recipes = [...page.matchAll(STORE)].map(
  ([, store = '', yaml = '']) => [store, (parse(yaml) as [Recipe])[0]] as const
)
const SCRIPTS = ['current', 'deploy', 'rollback', 'retire']

describe('docs/rotation.md', () => {
  it('the six stores: a recipe each', () => {
    expect(recipes.map(([store]) => store)).toEqual([
      ...['aws', 'azure', 'google', 'vault', 'kubernetes', 'github']
    ])
  })

  it('all but AWS: the page says that they are not run here', () => {
    const [, ...sections] = page.split('\n### ').slice(-recipes.length)
    expect(sections.filter((text) => !text.includes('_Not run here;'))).toEqual([])
  })

  it('variables that a smoke test does not have: all are named', () => {
    const steps = action('rotate/action.yml').runs.steps ?? []
    const names = Object.keys(steps.find(({ id }) => id === 'finish')?.env ?? {})
    const others = Object.keys(action('smoke-test/action.yml').runs.steps?.at(-1)?.env ?? {})
    const own = names.filter((name) => !others.includes(name))
    expect(own).toHaveLength(3)
    expect(own.filter((name) => !page.includes(`| \`${name}\``))).toEqual([])
  })
})

describe.each(recipes)('the recipe for %s', (_, recipe) => {
  const scripts = SCRIPTS.flatMap((name) => recipe.with[name] ?? [])

  it('its step: rotate/, with inputs that it has, and the three that all need', () => {
    expect(recipe.uses).toBe('your-org/vtex-mtls-action/rotate@v1')
    const known = Object.keys(action('rotate/action.yml').inputs)
    expect(known).toEqual(expect.arrayContaining(Object.keys(recipe.with)))
    for (const name of ['current', 'deploy', 'retire']) expect(recipe.with).toHaveProperty(name)
  })

  it('its scripts: bash that parses', () => {
    for (const script of scripts) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
  })

  it('the key: handed over by its file alone', () => {
    const text = scripts.join('\n')
    expect(text).not.toMatch(/\$\(\s*(?:<|cat\s)\s*"?\$VTEX_MTLS_(?:KEY|BUNDLE|PKCS12)/)
    expect(text).not.toContain('${{')
    expect(text).toMatch(/(?:file:\/\/|=|@"|<"|--file ")"?\$VTEX_MTLS_(?:KEY|BUNDLE)/)
  })

  it('its note of the previous one: in retire alone, which runs after a success', () => {
    expect(recipe.with['retire']).toContain('$VTEX_MTLS_PREVIOUS_SERIAL_NUMBER')
  })
})

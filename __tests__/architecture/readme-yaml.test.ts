/** Every YAML block of the README, held against the action files and the workflow that it uses. */
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText } from './source-files.ts'

interface Step {
  id?: string
  uses?: string
  with?: object
}

interface Job extends Step {
  steps?: Step[]
  secrets?: object | string
}

interface Interface {
  inputs: object
  outputs?: object
  secrets?: object
}

const OURS = /^your-org\/vtex-mtls-action(\/[^@]+)?@v1$/

const blocks = [...readText('README.md').matchAll(/^( *)```yaml\n([^]*?)^ *```$/gm)].map(
  ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
)

function interfaceOf(uses: string): Interface | undefined {
  const [, path = ''] = OURS.exec(uses) ?? []
  if (!OURS.test(uses)) return undefined
  if (!path.endsWith('.yml'))
    return parse(readText(`${path.slice(1)}/action.yml`.replace(/^\//, '')))
  return parse(readText(path.slice(1))).on.workflow_call
}

function stepsOf(block: unknown): Step[] {
  if (Array.isArray(block)) return block as Step[]
  const { jobs = {} } = block as { jobs?: Record<string, Job> }
  return Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])])
}

/** The names in a block that what it uses does not know. */
function unknownNames(text: string): string[] {
  const steps = stepsOf(parse(text))
  const wrong = steps.flatMap(({ uses = '', with: given = {}, ...rest }) => {
    const known = interfaceOf(uses)
    if (!known) return []
    const { secrets = {} } = rest as Job
    const names = typeof secrets === 'string' ? [] : Object.keys(secrets)
    return [
      ...Object.keys(given).filter((name) => !(name in known.inputs)),
      ...names.filter((name) => !(name in (known.secrets ?? {})))
    ]
  })
  const references = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
  const dangling = references.filter(([, id, name = '']) => {
    const step = steps.find((one) => one.id === id)
    const known = step && interfaceOf(step.uses ?? '')
    return known ? !(name in (known.outputs ?? {})) : !step
  })
  return [...wrong, ...dangling.map(([whole]) => whole)]
}

describe('the YAML of README.md', () => {
  it('is there', () => {
    expect(blocks.length).toBeGreaterThan(8)
    expect(blocks.filter((text) => text.includes('your-org/')).length).toBeGreaterThan(5)
  })

  it.each(blocks.map((text) => [text.split('\n').slice(0, 4).join(' '), text]))('%s', (_, text) => {
    expect(unknownNames(text)).toEqual([])
  })

  it('would show a name that is not there', () => {
    const uses = 'uses: your-org/vtex-mtls-action@v1'
    expect(unknownNames(`- ${uses}\n  with:\n    acount: acme`)).toEqual(['acount'])
    expect(unknownNames(`- id: a\n  ${uses}\n- run: echo \${{ steps.a.outputs.nope }}`)).toEqual([
      'steps.a.outputs.nope'
    ])
  })
})

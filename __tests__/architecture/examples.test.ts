/** The workflows of examples/, checked against the README's rules. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText, root } from './source-files.ts'
import { interfaceOf, stepsOf, wrongNames, type Job } from './workflow-yaml.ts'

const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yml'))
const examples = files.map((name) => [name, readText(`examples/${name}`)] as const)
const jobsOf = (text: string) => Object.values(parse(text).jobs as Record<string, Job>)

const BY_NAME = {
  'app-key': '${{ secrets.VTEX_APP_KEY }}',
  'app-token': '${{ secrets.VTEX_APP_TOKEN }}'
}

describe('examples/', () => {
  it('its README: a line about each, and about no other', () => {
    const table = readText('examples/README.md').match(/^\| \[[^\]]+\]/gm) ?? []
    const listed = table.map((cell) => cell.slice(3, -1))
    expect(listed.sort()).toEqual([...files].sort())
  })

  it('those that a test runs: marked', () => {
    const lines = readText('examples/README.md').split('\n')
    const marked = lines
      .filter((line) => line.includes('| ✓'))
      .map((line) => line.match(/\w[^\]]+/)?.[0])
    const tests = readdirSync(join(root, '__tests__/edge')).filter((name) =>
      /^examples.*test/.test(name)
    )
    const text = tests.map((name) => readText(`__tests__/edge/${name}`)).join('\n')
    const run = files.filter((name) => text.includes(`'${name.replace('.yml', '')}'`))
    expect(marked.sort()).toEqual(run.sort())
  })
})

describe.each(examples)('%s', (_, text) => {
  it('its first line: what it is for and what to change', () => {
    expect(text).toMatch(/^# [A-Z].+\. Change: .+\.\n/)
    expect(parse(text)).toMatchObject({ name: expect.any(String), on: expect.anything() })
    expect(text).not.toContain('pull_request_target')
  })

  it('every action of ours: given what it takes, and all that it needs', () => {
    expect(stepsOf(parse(text)).some(({ uses }) => interfaceOf(uses))).toBe(true)
    expect(wrongNames(text)).toEqual([])
  })

  it('permissions, time, the checkout’s token: the least', () => {
    expect(parse(text).permissions).toEqual({})
    for (const job of jobsOf(text)) {
      // A job logs in at AWS with an OIDC token of its own, so no key is stored.
      const aws = JSON.stringify(job).includes('aws-actions/configure-aws-credentials@')
      const more = aws ? [{ 'id-token': 'write' }] : []
      expect([{}, { contents: 'read' }, ...more]).toContainEqual(job.permissions)
      if (!job.uses) expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
    }
    for (const { uses, with: given } of stepsOf(parse(text)))
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toEqual({ 'persist-credentials': false })
  })

  it('where it needs secrets: an environment is named, or the two are passed by name', () => {
    for (const job of jobsOf(text)) {
      const { environment = job.with?.['environment'], secrets } = job
      // All secrets are passed only where an environment forces it: its secrets have no other way.
      if (job.uses) expect(secrets).toEqual(environment ? 'inherit' : BY_NAME)
      else if (JSON.stringify(job).includes('secrets.')) expect(environment).toMatch(/vtex|prod/)
    }
  })

  it('scripts: no expression; secrets: in env and inputs alone', () => {
    const scripts = stepsOf(parse(text)).flatMap(({ run }) => run ?? [])
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
    const secrets = text.split('\n').filter((line) => line.includes('secrets.'))
    expect(secrets.filter((line) => !/^ +[\w-]+: \$\{\{ secrets\.\w+ \}\}$/.test(line))).toEqual([])
  })
})

it('the rotation’s scripts: those of docs/rotation.md', () => {
  const [, recipe = ''] = readText('docs/rotation.md').split('<!-- store: aws -->')
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(recipe) ?? []
  const [step] = parse(yaml) as [{ with: object }]
  const [, rotate] = stepsOf(parse(readText('examples/rotate.yml'))).slice(-2)
  expect(rotate?.with).toMatchObject(step.with)
})

it('the list of examples: not empty', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(existsSync(join(root, 'examples/README.md'))).toBe(true)
})

/** What the action files and workflows may hold, and that those which say the same say the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { INPUT_DEFAULTS } from '../../src/inputs/raw-inputs.ts'
import { REVOCATION_DEFAULTS } from '../../src/inputs/revocation.ts'
import { SANDBOX_DEFAULTS } from '../../src/sandbox/for-a-job.ts'
import { root } from './source-files.ts'

interface Input {
  description: string
  required?: boolean
  default?: string
  type?: string
}

interface Step {
  name?: string
  uses?: string
  run?: string
  shell?: string
  with?: Record<string, string>
}

interface Action {
  inputs: Record<string, Input>
  outputs: Record<string, { description: string; value?: string }>
  runs: { using: string; steps?: Step[]; main?: string; post?: string }
}

interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: unknown
  uses?: string
  with?: Record<string, string>
  steps?: Step[]
}

interface Workflow {
  on: { workflow_call?: { inputs: Record<string, Input>; secrets: Record<string, Input> } }
  permissions: unknown
  jobs: Record<string, Job>
}

const ACTIONS = ['action.yml', ...['issue', 'revoke', 'sandbox', 'smoke-test'].map(inFolder)]
const WORKFLOWS = readdirSync(join(root, '.github/workflows')).map((n) => `.github/workflows/${n}`)

function inFolder(folder: string): string {
  return `${folder}/action.yml`
}

const text = (path: string) => readFileSync(join(root, path), 'utf8')
const action = (path: string) => parse(text(path)) as Action
const workflow = (path: string) => parse(text(path)) as Workflow

const steps = [
  ...ACTIONS.flatMap((path) => named(path, action(path).runs.steps)),
  ...WORKFLOWS.flatMap((path) =>
    Object.values(workflow(path).jobs).flatMap((job) => [
      ...named(path, job.steps),
      ...(job.uses ? named(path, [{ uses: job.uses, ...(job.with && { with: job.with }) }]) : [])
    ])
  )
]

function named(path: string, list: Step[] = []): (Step & { path: string })[] {
  return list.map((step) => ({ ...step, path }))
}

const defaultsOf = (inputs: Record<string, Input>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, one.default ?? '']))

describe('scripts', () => {
  it('hold no expression at all: every value comes by the environment', () => {
    const offences = steps.filter(({ run }) => run?.includes('${{'))
    expect(offences).toEqual([])
    expect(steps.filter(({ run }) => run !== undefined).length).toBeGreaterThan(5)
  })
})

describe('what is used', () => {
  it('is this repository at the running commit, or pinned to a commit', () => {
    const uses = steps.flatMap(({ uses }) => uses ?? [])
    const pinned = /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/
    const own = /^\$\/[\w./-]+$/
    // `$/` cannot name the root of the repository.
    expect(uses.filter((one) => !pinned.test(one) && !own.test(one) && one !== './')).toEqual([])
  })

  it('is there, and gets no input that it does not have', () => {
    for (const { uses, with: given = {} } of steps.filter((step) =>
      /^[$.]\//.test(step.uses ?? '')
    )) {
      const path = (uses ?? '').replace(/^[$.]\//, '')
      const isWorkflow = path.endsWith('.yml')
      const known = isWorkflow
        ? workflow(path).on.workflow_call?.inputs
        : action(join(path, 'action.yml')).inputs
      expect(Object.keys(known ?? {})).toEqual(expect.arrayContaining(Object.keys(given)))
      for (const [name, { required }] of Object.entries(known ?? {})) {
        if (required) expect(given).toHaveProperty(name)
      }
    }
  })
})

describe('workflows', () => {
  it.each(WORKFLOWS)('%s asks for no permission but where it is needed', (path) => {
    const { permissions, jobs } = workflow(path)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect([{}, { contents: 'read' }]).toContainEqual(job.permissions)
      if (!job.uses) expect(job).toHaveProperty(['timeout-minutes'])
    }
  })

  it('keep no token in a checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })
})

describe('the action files', () => {
  it.each(ACTIONS)('%s describes everything and runs what is there', (path) => {
    const { inputs, outputs, runs } = action(path)
    for (const { description } of Object.values({ ...inputs, ...outputs })) {
      expect(description).toMatch(/\w.*\.$/s)
    }
    for (const bundle of [runs.main, runs.post].filter((one) => one !== undefined)) {
      expect(existsSync(join(root, dirname(path), bundle))).toBe(true)
    }
  })

  it('have the defaults that the code has', () => {
    expect(defaultsOf(action('issue/action.yml').inputs)).toEqual(INPUT_DEFAULTS)
    expect(defaultsOf(action('revoke/action.yml').inputs)).toEqual(REVOCATION_DEFAULTS)
    expect(defaultsOf(action('sandbox/action.yml').inputs)).toEqual(SANDBOX_DEFAULTS)
  })

  it('say the same of the same input', () => {
    const own = action('action.yml').inputs
    const inputs = Object.entries(action('revoke/action.yml').inputs)
    const shared = inputs.filter(([name]) => name in own && !['account', 'retries'].includes(name))
    expect(shared.map(([, input]) => input)).toEqual(shared.map(([name]) => own[name]))
  })
})

describe('issue/action.yml', () => {
  it('is the root’s, but for its paths', () => {
    const [own, copy] = [action('action.yml'), action('issue/action.yml')]
    expect(copy.inputs).toEqual(own.inputs)
    expect(copy.outputs).toEqual(own.outputs)
    const { main, post, ...rest } = own.runs
    expect(copy.runs).toEqual({ ...rest, main: `../${main}`, post: `../${post}` })
  })
})

describe('smoke-test/action.yml', () => {
  const own = action('action.yml')
  const { inputs, outputs, runs } = action('smoke-test/action.yml')
  const [issue] = runs.steps ?? []

  it('has the root’s inputs, passes every one of them on, and two of its own', () => {
    const { run, 'working-directory': directory, ...rest } = inputs
    expect(rest).toEqual(own.inputs)
    expect([run?.default, directory?.default]).toEqual([undefined, '.'])
    expect(issue?.uses).toBe('$/issue')
    const names = Object.keys(own.inputs)
    expect(issue?.with).toEqual(
      Object.fromEntries(names.map((name) => [name, `\${{ inputs.${name} }}`]))
    )
  })

  it('has the root’s outputs, each from the step that has it', () => {
    const entries = Object.entries(own.outputs).map(([name, { description }]) => [
      name,
      { description, value: `\${{ steps.issue.outputs.${name} }}` }
    ])
    expect(outputs).toEqual(Object.fromEntries(entries))
  })
})

describe('smoke-test.yml', () => {
  it('hands every input that the composite has too on under its name', () => {
    const path = '.github/workflows/smoke-test.yml'
    const { inputs = {}, secrets } = workflow(path).on.workflow_call ?? {}
    const call = steps.find((step) => step.path === path && step.uses === '$/smoke-test')
    const known = action('smoke-test/action.yml').inputs
    const shared = Object.keys(inputs).filter((name) => name in known && name !== 'environment')
    expect(call?.with).toMatchObject(
      Object.fromEntries(shared.map((name) => [name, `\${{ inputs.${name} }}`]))
    )
    expect(Object.keys(secrets ?? {}).slice(0, 2)).toEqual(['app-key', 'app-token'])
    expect(Object.values(secrets ?? {}).every(({ required }) => required === false)).toBe(true)
  })
})

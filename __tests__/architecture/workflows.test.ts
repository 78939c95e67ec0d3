/** What the workflows may do, and what the steps of workflows and composite actions may hold. */
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readText } from './source-files.ts'
import { ACTIONS, WORKFLOWS, action, steps, workflow } from './workflow-files.ts'

const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/

/** All rights beyond reading the repository, by workflow and job: a new one has to be put here. */
const RIGHTS: Record<string, Record<string, string>> = {
  'codeql.yml analyse': { contents: 'read', actions: 'read', 'security-events': 'write' },
  'scorecard.yml scorecard': {
    ...{ contents: 'read', 'security-events': 'write', 'id-token': 'write' }
  },
  'release.yml release': { contents: 'write', 'id-token': 'write', attestations: 'write' }
}

const jobs = WORKFLOWS.flatMap((path) =>
  Object.entries(workflow(path).jobs).map(([name, job]) => ({
    ...job,
    path,
    name: `${path.replace('.github/workflows/', '')} ${name}`
  }))
)

describe('scripts', () => {
  it('hold no expression at all: every value comes by the environment', () => {
    const offences = steps.filter(({ run }) => run?.includes('${{'))
    expect(offences).toEqual([])
    expect(steps.filter(({ run }) => run !== undefined).length).toBeGreaterThan(20)
  })

  it('install nothing but what package-lock.json has', () => {
    const npm = steps.flatMap(({ run = '' }) => run.match(/\b(?:npm|npx|yarn|pnpm) \S+/g) ?? [])
    const known = ['npm ci', 'npm cit', 'npm run', 'npm start']
    expect(npm.filter((one) => !known.includes(one))).toEqual([])
    expect(npm).toContain('npm ci')
  })
})

describe('what is used', () => {
  it('is this repository at the running commit, or pinned to a commit', () => {
    const uses = steps.flatMap(({ uses }) => uses ?? [])
    const own = /^\$\/[\w./-]+$/
    // `$/` cannot name the root of the repository.
    expect(uses.filter((one) => !PINNED.test(one) && !own.test(one) && one !== './')).toEqual([])
  })

  it('has its version beside the commit, and one version everywhere', () => {
    const lines = [...ACTIONS, ...WORKFLOWS].flatMap(
      (path) => readText(path).match(/uses: [^$.].*/g) ?? []
    )
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    const repositories = lines.map((line) => /uses: ([^/]+\/[^/@]+)/.exec(line)?.[1])
    const pins = lines.map((line) => line.replace(/^uses: ([^/]+\/[^/@]+)[^@]*/, '$1'))
    expect(new Set(pins).size).toBe(new Set(repositories).size)
    expect(repositories.length).toBeGreaterThan(15)
  })

  it('is there, and gets no input that it does not have', () => {
    const own = steps.filter((step) => /^[$.]\//.test(step.uses ?? ''))
    for (const { uses, with: given = {} } of own) {
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

  it('is a container of a known digest', () => {
    const containers = WORKFLOWS.flatMap((path) => readText(path).match(/container: \w.*/g) ?? [])
    expect(containers.filter((line) => !/@sha256:[0-9a-f]{64} # [\d.]+$/.test(line))).toEqual([])
    expect(containers).toHaveLength(1)
  })
})

describe('every workflow', () => {
  it('is in this list', () => {
    expect(WORKFLOWS.map((path) => path.replace(/.*\//, '')).sort()).toEqual([
      ...['check-dist.yml', 'ci.yml', 'codeql.yml', 'prober.yml', 'release.yml', 'scorecard.yml'],
      ...['smoke-test.yml', 'zizmor.yml']
    ])
  })

  it.each(WORKFLOWS)(
    '%s starts without permissions, and has no trigger that a fork can use to get them',
    (path) => {
      const { permissions, on } = workflow(path)
      expect(permissions).toEqual({})
      for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment']) {
        expect(on).not.toHaveProperty(trigger)
      }
    }
  )

  it.each(WORKFLOWS)('%s has a concurrency group, or is called by one that has', (path) => {
    const { concurrency, on } = workflow(path)
    if (Object.keys(on).join() === 'workflow_call') expect(concurrency).toBeUndefined()
    else
      expect(concurrency?.group).toMatch(
        /^\$\{\{ github\.workflow \}\}(-\$\{\{ github\.ref \}\})?$/
      )
    // On main and in a release nothing is cancelled half-way.
    expect(concurrency?.['cancel-in-progress']).not.toBe(true)
  })

  it('keeps no token in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
    expect(checkouts.length).toBeGreaterThan(WORKFLOWS.length)
  })
})

describe('every job', () => {
  it.each(jobs)(
    '$name has only the permissions that it needs, and a time limit',
    ({ name, ...job }) => {
      const allowed = RIGHTS[name] ? [RIGHTS[name]] : [{}, { contents: 'read' }]
      expect(allowed).toContainEqual(job.permissions)
      if (!job.uses) expect(job).toHaveProperty(['timeout-minutes'])
    }
  )

  it('with rights to write the repository runs nothing of it', () => {
    const writing = jobs.filter(({ permissions }) => permissions?.['contents'] === 'write')
    expect(writing.map(({ name }) => name)).toEqual(['release.yml release'])
    const own = writing.flatMap(({ steps = [] }) =>
      steps.filter(
        ({ uses = '', run = '' }) => /^[$.]\//.test(uses) || /\bnpm\b|\bnode\b|\.\//.test(run)
      )
    )
    expect(own).toEqual([])
  })

  it('that reads secrets is under an environment', () => {
    const reading = jobs.filter((job) => JSON.stringify(job).includes('secrets.'))
    expect(reading.map(({ name, environment }) => [name, environment])).toEqual([
      ['prober.yml probe', 'prober'],
      ['smoke-test.yml test', '${{ inputs.environment }}']
    ])
  })
})

/** What the workflows may do, beside what zizmor judges: see .ci/lint. */
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { WORKFLOWS, action, steps, workflow } from './workflow-files.ts'

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

describe('a script', () => {
  it('what it installs: what package-lock.json has', () => {
    const npm = steps.flatMap(({ run = '' }) => run.match(/\b(?:npm|npx|yarn|pnpm) \S+/g) ?? [])
    const known = ['npm ci', 'npm cit', 'npm run', 'npm start']
    expect(npm.filter((one) => !known.includes(one))).toEqual([])
    expect(npm).toContain('npm ci')
  })
})

describe('an action or a workflow of this repository that is used', () => {
  it('each: it is there, and gets the inputs that it has and needs', () => {
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
})

describe('every workflow', () => {
  it.each(WORKFLOWS)('%s: on main and in a release nothing is cancelled half-way', (path) => {
    expect(workflow(path).concurrency?.['cancel-in-progress']).not.toBe(true)
  })
})

describe('every job', () => {
  it.each(jobs)(
    '$name: only the permissions that it needs, and a time limit',
    ({ name, ...job }) => {
      const allowed = RIGHTS[name] ? [RIGHTS[name]] : [{}, { contents: 'read' }]
      expect(allowed).toContainEqual(job.permissions)
      if (!job.uses) expect(job).toHaveProperty(['timeout-minutes'])
    }
  )

  it('with rights to write the repository: it runs nothing of it', () => {
    const writing = jobs.filter(({ permissions }) => permissions?.['contents'] === 'write')
    expect(writing.map(({ name }) => name)).toEqual(['release.yml release'])
    const own = writing.flatMap(({ steps = [] }) =>
      steps.filter(
        ({ uses = '', run = '' }) => /^[$.]\//.test(uses) || /\bnpm\b|\bnode\b|\.\//.test(run)
      )
    )
    expect(own).toEqual([])
  })
})

/** The jobs of an example, and of the reusable workflow where it calls it, run in their order. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createLocalRunner, type LocalRunner } from '../../src/local-runner/local-runner.ts'
import { type Contexts, fill } from './expressions.ts'
import { ourPath, root, runSteps, type Step, type StepsRun } from './workflow-steps.ts'

interface Job {
  if?: string
  needs?: string
  strategy?: { matrix: Record<string, unknown> }
  uses?: string
  with?: object
  secrets?: Record<string, string> | 'inherit'
  steps?: Step[]
}

interface Workflow {
  on: { workflow_call?: { inputs: Record<string, { default?: unknown }> } }
  jobs: Record<string, Job>
}

export interface JobSetup extends Pick<StepsRun, 'target' | 'env' | 'cancel'> {
  /** `secrets`, `vars`, `inputs` and `github`. */
  contexts: Contexts
  /** What a checkout puts into the workspace, before any step. */
  checkOut(runner: LocalRunner): void
  /** Called when the last step has ended, while its files are still there. */
  atEnd?(runner: LocalRunner): void
  /** Which jobs to run; all where left out. */
  jobs?: string[] | undefined
}

export interface JobRun extends Pick<StepsRun, 'done'> {
  name: string
  outcome: string
  /** The post steps, in the order in which they ran. */
  posts: string[]
  summary: string
}

/**
 * Runs a workflow file of this repository, or the steps of one job, to the end, post steps too, and
 * cleans up.
 */
export async function runWorkflow(from: string | Step[], world: JobSetup): Promise<JobRun[]> {
  const artifacts = mkdtempSync(join(tmpdir(), 'artifacts-'))
  const workflow =
    typeof from === 'string' ? read(from) : { on: {}, jobs: { job: { steps: from } } }
  try {
    return await runJobs(workflow, world, artifacts)
  } finally {
    rmSync(artifacts, { recursive: true })
  }
}

const read = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as Workflow

async function runJobs({ jobs }: Workflow, world: JobSetup, artifacts: string): Promise<JobRun[]> {
  const { jobs: wanted = Object.keys(jobs) } = world
  const runs: JobRun[] = []
  const needs: Record<string, { result: string }> = {}
  for (const [name, job] of Object.entries(jobs)) {
    if (!wanted.includes(name)) continue
    const contexts = { ...world.contexts, needs }
    const ended = job.uses
      ? await runReusable(job, { ...world, contexts }, artifacts)
      : await runMatrix(name, job, { ...world, contexts }, artifacts)
    const good = ended.every(({ outcome }) => outcome === 'success')
    needs[name] = { result: good ? 'success' : 'failure' }
    runs.push(...ended)
  }
  return runs
}

function runReusable(job: Job, world: JobSetup, artifacts: string): Promise<JobRun[]> {
  const called = read(ourPath(job.uses ?? '') ?? 'nowhere')
  const inputs = Object.entries(called.on.workflow_call?.inputs ?? {}).map(([name, one]) => {
    const given = (job.with as Record<string, unknown> | undefined)?.[name]
    return [name, given === undefined ? one.default : fill(given, world.contexts)]
  })
  const own = job.secrets === 'inherit' ? world.contexts['secrets'] : filled(job, world)
  const contexts = { ...world.contexts, inputs: Object.fromEntries(inputs), secrets: own }
  return runJobs(called, { ...world, contexts, jobs: undefined }, artifacts)
}

function filled({ secrets = {} }: Job, { contexts }: JobSetup) {
  const entries = Object.entries(secrets)
  return Object.fromEntries(entries.map(([name, text]) => [name, fill(text, contexts)]))
}

/** One dimension is all that ours have; of the operating systems, only the first is run. */
async function runMatrix(name: string, job: Job, world: JobSetup, artifacts: string) {
  const [dimension] = Object.entries(job.strategy?.matrix ?? {})
  const values = dimension ? (fill(dimension[1], world.contexts) as string[]) : ['']
  const runs: JobRun[] = []
  for (const value of dimension?.[0] === 'os' ? values.slice(0, 1) : values) {
    const matrix = dimension ? { [dimension[0]]: value } : {}
    const contexts = { ...world.contexts, matrix }
    runs.push(await runJob(value || name, job, { ...world, contexts }, artifacts))
  }
  return runs
}

async function runJob(name: string, job: Job, world: JobSetup, artifacts: string): Promise<JobRun> {
  const runner = createLocalRunner()
  const folders = { temp: runner.temp, os: 'Linux' }
  const contexts = { ...world.contexts, runner: folders, steps: {}, failed: false }
  const { target, env, cancel } = world
  const run: StepsRun = { runner, contexts, done: [], posts: [], target, env, other: noOther }
  if (cancel) run.cancel = cancel
  run.other = (uses, given) => {
    if (uses.startsWith('actions/checkout@')) world.checkOut(runner)
    else if (uses.startsWith('aws-actions/configure-aws-credentials@'))
      return // in its environment
    else if (uses.startsWith('actions/upload-artifact@'))
      cpSync(given['path'] ?? '', join(artifacts, given['name'] ?? ''), { recursive: true })
    else if (uses.startsWith('actions/download-artifact@'))
      for (const artifact of readdirSync(artifacts))
        cpSync(join(artifacts, artifact), join(given['path'] ?? '', artifact), { recursive: true })
    else noOther(uses)
  }
  try {
    await runSteps(job.steps ?? [], run)
    const posts: string[] = []
    if (!cancel?.gone) for (const post of run.posts) posts.push((await post()).log)
    world.atEnd?.(runner)
    const summary = run.done.map(({ result }) => result?.summary ?? '').join('')
    const outcome = contexts.failed ? 'failure' : 'success'
    return { name, outcome, done: run.done, posts, summary }
  } finally {
    runner.close()
  }
}

function noOther(uses: string): void {
  throw new Error(`Nothing stands in for ${uses} here.`)
}

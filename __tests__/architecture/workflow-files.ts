/** The action files and workflows, read for the tests that compare them with rules and with each other. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readText, root } from './source-files.ts'

export interface Input {
  description: string
  required?: boolean
  default?: string
  type?: string
}

export interface Step {
  id?: string
  name?: string
  if?: string
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

export interface Action {
  name: string
  description: string
  author: string
  branding?: { icon: string; color: string }
  inputs: Record<string, Input>
  outputs: Record<string, { description: string; value?: string }>
  runs: { using: string; steps?: Step[]; main?: string; post?: string }
}

interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: unknown
  'runs-on'?: string
  environment?: string
  strategy?: { matrix: { include?: { container?: string }[] } }
  uses?: string
  with?: Record<string, string>
  steps?: Step[]
}

export interface Workflow {
  on: Record<string, unknown> & {
    workflow_call?: { inputs: Record<string, Input>; secrets: Record<string, Input> }
  }
  permissions: unknown
  concurrency?: { group: string; 'cancel-in-progress': unknown }
  jobs: Record<string, Job>
}

const ROTATE = ['rotate', 'rotate/start', 'rotate/finish']
const FOLDERS = ['inspect', 'issue', 'revoke', ...ROTATE, 'sandbox', 'smoke-test']

export const ACTIONS = ['action.yml', ...FOLDERS.map((folder) => `${folder}/action.yml`)]
export const WORKFLOWS = readdirSync(join(root, '.github/workflows')).map(
  (name) => `.github/workflows/${name}`
)

export const action = (path: string) => parse(readText(path)) as Action
export const workflow = (path: string) => parse(readText(path)) as Workflow

function named(path: string, list: Step[] = []): (Step & { path: string })[] {
  return list.map((step) => ({ ...step, path }))
}

/** Every step there is; the call of a reusable workflow counts as one. */
export const steps = [
  ...ACTIONS.flatMap((path) => named(path, action(path).runs.steps)),
  ...WORKFLOWS.flatMap((path) =>
    Object.values(workflow(path).jobs).flatMap((job) => [
      ...named(path, job.steps),
      ...(job.uses ? named(path, [{ uses: job.uses, ...(job.with && { with: job.with }) }]) : [])
    ])
  )
]

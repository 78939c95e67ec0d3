/** The steps of a job, of an example or of a composite action of ours, run one after the other. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { LocalRunner, StepResult } from '../../src/local-runner/local-runner.ts'
import { type Contexts, fill, fillAll, holds } from './expressions.ts'

export interface Step {
  id?: string
  name?: string
  if?: string
  uses?: string
  with?: object
  env?: object
  run?: string
  shell?: string
  'working-directory'?: string
}

interface Action {
  inputs?: Record<string, { default?: unknown }>
  outputs?: Record<string, { value: string }>
  runs: { main?: string; post?: string; steps?: Step[] }
}

export interface Cancel {
  onSpawn(name: string, child: ChildProcess): void
  cancelled: boolean
  /** The runner itself is killed: no step comes any more, and no post step. */
  gone?: boolean
}

export interface StepsRun {
  runner: LocalRunner
  contexts: Contexts & { steps: Record<string, unknown>; failed?: boolean }
  /** Everything that ran, in order, with what it came to. */
  done: { name: string; outcome: string; result?: StepResult }[]
  /** The post steps to come, the last first. */
  posts: (() => Promise<StepResult>)[]
  /** What the world outside adds to the inputs of an action that calls VTEX. */
  target(inputs: Record<string, string>): Record<string, string>
  /** Added to the environment of every script: the CA to trust. */
  env: Record<string, string>
  /** A step of a third-party action, such as a checkout. */
  other(uses: string, inputs: Record<string, string>): void
  /** Steps of a composite action: their post steps get no inputs (a known defect of runners). */
  composite?: boolean
  /** A person who cancels the job: called with every step's process, by the step's name. */
  cancel?: Cancel
}

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** `your-org/vtex-mtls-action/revoke@v1` and `$/revoke` as a path in this repository. */
export function ourPath(uses: string): string | undefined {
  const [, path] = /^(?:your-org\/vtex-mtls-action|\$)(?:\/(.+?))?(?:@v1)?$/.exec(uses) ?? [, null]
  return path === null ? undefined : (path ?? '.')
}

export async function runSteps(steps: Step[], run: StepsRun): Promise<void> {
  for (const step of steps) {
    if (run.cancel?.gone) return
    const name = step.name ?? step.uses ?? step.run ?? ''
    const ran = holds(step.if, run.contexts)
    const { outcome, outputs } = ran ? await runStep(step, name, run) : SKIPPED
    if (!ran) run.done.push({ name, outcome })
    if (step.id) run.contexts.steps[step.id] = { outcome, outputs }
    if (outcome === 'failure' || outcome === 'cancelled') run.contexts.failed = true
  }
}

interface Ended {
  outcome: string
  outputs: Record<string, string>
}

const SKIPPED: Ended = { outcome: 'skipped', outputs: {} }

async function runStep(step: Step, name: string, run: StepsRun): Promise<Ended> {
  const own = fillAll(step.env, run.contexts)
  const onSpawn = (child: ChildProcess) => run.cancel?.onSpawn(name, child)
  const note = (result: StepResult) => {
    const cancelled = result.outcome === 'failure' && run.cancel?.cancelled
    const outcome = cancelled ? 'cancelled' : result.outcome
    run.done.push({ name, outcome, result })
    return { ...result, outcome }
  }
  if (step.uses === undefined) {
    const folder = String(fill(step['working-directory'] ?? '.', run.contexts))
    const { shell, run: text } = step
    const [script, env] = [`cd '${folder}'\n${text}`, { ...run.env, ...own }]
    return note(await run.runner.runShell({ script, shell, env, timeoutMs: 120_000, onSpawn }))
  }
  const given = fillAll(step.with, run.contexts)
  const path = ourPath(step.uses)
  if (path !== undefined) return runOurs(path, given, { ...run, own, onSpawn, note })
  run.other(step.uses, given)
  run.done.push({ name, outcome: 'success' })
  return { outcome: 'success', outputs: {} }
}

interface OursRun extends StepsRun {
  own: Record<string, string>
  onSpawn(child: ChildProcess): void
  note(result: StepResult): Ended
}

async function runOurs(path: string, given: Record<string, string>, run: OursRun): Promise<Ended> {
  const action = parse(readFileSync(join(root, path, 'action.yml'), 'utf8')) as Action
  const defaults = Object.entries(action.inputs ?? {}).map(([name, one]) => [
    name,
    String(one.default ?? '')
  ])
  const inputs: Record<string, string> = { ...Object.fromEntries(defaults), ...given }
  if (action.runs.steps) return runComposite(action, inputs, run)
  const real = 'app-key' in inputs ? { ...inputs, ...run.target(inputs) } : inputs
  const bundle = (file = '') => join(root, dirname(join(path, 'action.yml')), file)
  // The scripts that an action of ours runs trust the same CA as the job's scripts.
  const { own, onSpawn } = run
  const env = path.startsWith('rotate/') ? { ...run.env, ...own } : own
  const main = { entry: bundle(action.runs.main), inputs: real, env, onSpawn }
  const result = await run.runner.runAction(main)
  if (action.runs.post) {
    const of = { entry: bundle(action.runs.post), of: result }
    run.posts.unshift(() => run.runner.runPost(run.composite ? of : { ...of, inputs: real }))
  }
  return run.note(result)
}

async function runComposite(
  { outputs = {}, runs }: Action,
  inputs: Record<string, string>,
  outer: OursRun
): Promise<Ended> {
  const contexts = { ...outer.contexts, inputs, steps: {}, failed: false }
  const env = { ...outer.env, ...outer.own }
  await runSteps(runs.steps ?? [], { ...outer, env, contexts, composite: true })
  const values = Object.entries(outputs).map(([name, { value }]) => [name, value])
  return {
    outcome: contexts.failed ? 'failure' : 'success',
    outputs: fillAll(Object.fromEntries(values), contexts)
  }
}

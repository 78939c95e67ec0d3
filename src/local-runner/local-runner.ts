/**
 * A small emulation of the GitHub Actions runner for JavaScript actions and shell steps: the same
 * environment, file commands, workflow commands and masks. The demo and the tests run the shipped
 * bundle through it.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createSecretMasker } from './secret-masker.ts'
import {
  runStep,
  type Environment,
  type Job,
  type StepOptions,
  type StepResult,
  type Values
} from './step.ts'

export type { StepResult } from './step.ts'

export interface ActionOptions extends StepOptions {
  /** The bundle to run, such as `dist/main/index.js`. */
  entry: string
  /** Inputs by their names in `action.yml`. */
  inputs?: Values
  /** The program that runs the bundle, with its own arguments; this process's Node by default. */
  node?: readonly [string, ...string[]]
}

interface PostOptions extends ActionOptions {
  /** The main step. Without `inputs` the post step gets none, as in a composite action. */
  of: Pick<StepResult, 'state'>
}

interface ScriptOptions extends StepOptions {
  script: string
  /** `bash` if the step names it. Only then does the runner set pipefail. */
  shell?: string | undefined
}

export interface LocalRunner extends Pick<Job, 'temp' | 'workspace' | 'masker'> {
  runAction(options: ActionOptions): Promise<StepResult>
  runPost(options: PostOptions): Promise<StepResult>
  /** Runs a bash script as a later step, with the variables that earlier steps exported. */
  runShell(options: ScriptOptions): Promise<StepResult>
  /** Deletes everything of the job. */
  close(): void
}

export interface LocalRunnerOptions {
  /** Where the folder of the job is made; the system's temporary folder by default. */
  folder?: string
  /** Whether step debug logging is on. */
  debug?: boolean
  /** Added to the environment of every step. `undefined` removes a variable. */
  env?: Environment
}

/** Starts a job. Its steps share masks, exported variables and folders. */
export function createLocalRunner(options: LocalRunnerOptions = {}): LocalRunner {
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'local-runner-'))
  const job = createJob(folder, options)
  return {
    temp: job.temp,
    workspace: job.workspace,
    masker: job.masker,
    runAction: (action) => runBundle(job, action, {}),
    runPost: ({ of, ...action }) => runBundle(job, action, of.state),
    runShell: (script) => runScript(job, script),
    close: () => rmSync(folder, { recursive: true, force: true })
  }
}

function createJob(folder: string, { debug = false, env = {} }: LocalRunnerOptions): Job {
  const [temp, workspace] = [join(folder, '_temp'), join(folder, 'work')]
  for (const path of [temp, workspace]) mkdirSync(path)
  const masker = createSecretMasker()
  return { temp, workspace, debug, masker, env, exported: {}, paths: [] }
}

function runBundle(job: Job, action: ActionOptions, state: Values): Promise<StepResult> {
  const { entry, inputs = {}, node = [process.execPath], env, ...step } = action
  const variables: Values = {}
  for (const [name, value] of Object.entries(inputs)) variables[inputVariable(name)] = value
  for (const [name, value] of Object.entries(state)) variables[`STATE_${name}`] = value
  return runStep(job, [...node, resolve(entry)], { ...step, env: { ...variables, ...env } })
}

// The runner replaces spaces, but not hyphens.
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function runScript(job: Job, { script, shell, ...step }: ScriptOptions): Promise<StepResult> {
  const file = join(job.temp, `${randomUUID()}.sh`)
  writeFileSync(file, script)
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
  return runStep(job, ['bash', ...options, file], step)
}

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
  /** What runs the bundle, with any arguments before it; this very Node by default. */
  node?: readonly [string, ...string[]]
}

interface PostOptions extends ActionOptions {
  /** The main step. Without `inputs`, post sees none, as it does inside a composite action. */
  of: Pick<StepResult, 'state'>
}

interface ScriptOptions extends StepOptions {
  script: string
  /** `bash`, as a step may say; only then does the runner set pipefail. */
  shell?: string | undefined
}

export interface LocalRunner extends Pick<Job, 'temp' | 'workspace' | 'masker'> {
  runAction(options: ActionOptions): Promise<StepResult>
  runPost(options: PostOptions): Promise<StepResult>
  /** Runs a bash script as a later step would: with what earlier steps exported. */
  runShell(options: ScriptOptions): Promise<StepResult>
  /** Deletes everything of the job. */
  close(): void
}

export interface LocalRunnerOptions {
  /** Where the job's own folder is made; the system's temporary folder by default. */
  folder?: string
  /** As with step debug logging turned on. */
  debug?: boolean
  /** Added to the environment of every step; `undefined` takes a variable away. */
  env?: Environment
}

/** Starts a job: the steps that it runs share masks, exported variables and folders. */
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
  const variablesOfInputs = Object.entries(inputs).map(([name, value]) => [
    inputVariable(name),
    value
  ])
  const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  const variables = Object.fromEntries([...variablesOfInputs, ...saved]) as Values
  return runStep(job, [...node, resolve(entry)], { ...step, env: { ...variables, ...env } })
}

// Hyphens stay: the runner changes spaces only.
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function runScript(job: Job, { script, shell, ...step }: ScriptOptions): Promise<StepResult> {
  const file = join(job.temp, `${randomUUID()}.sh`)
  writeFileSync(file, script)
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
  return runStep(job, ['bash', ...options, file], step)
}

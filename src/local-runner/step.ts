import { delimiter, join } from 'node:path'
import { createFileCommands, parseFileCommand, type FileCommandName } from './file-commands.ts'
import { runnerEnvironment } from './runner-environment.ts'
import type { SecretMasker } from './secret-masker.ts'
import { StepLog, type Annotation } from './step-log.ts'
import { runProcess, type ProcessOptions, type ProcessResult } from './step-process.ts'

export type Values = Record<string, string>
export type Environment = Record<string, string | undefined>

/** What the steps of one job share. */
export interface Job {
  /** `RUNNER_TEMP` and `GITHUB_WORKSPACE`. */
  readonly temp: string
  readonly workspace: string
  readonly debug: boolean
  readonly masker: SecretMasker
  /** The job's own environment. */
  readonly env: Environment
  /** The variables that its steps have exported so far. */
  readonly exported: Values
  readonly paths: string[]
}

export interface StepOptions extends Pick<ProcessOptions, 'timeoutMs' | 'onSpawn'> {
  /** Added to the step's environment. `undefined` removes a variable. */
  env?: Environment
}

export interface StepResult extends ProcessResult {
  outcome: 'success' | 'failure'
  /** The visible log: commands are executed, and secrets are masked once they are known. */
  log: string
  annotations: Annotation[]
  outputs: Values
  state: Values
  /** The variables that the step exported to later steps. */
  env: Values
  /** The step's part of the job's summary page, masked. */
  summary: string
  /** The file commands as the step wrote them, not masked. */
  files: Record<FileCommandName, string>
}

/** Runs a program as a step of the job, and reads its commands for the runner. */
export async function runStep(
  job: Job,
  command: readonly [string, ...string[]],
  { env, timeoutMs, onSpawn }: StepOptions
): Promise<StepResult> {
  const log = new StepLog(job.masker, job)
  const commands = createFileCommands(join(job.temp, '_runner_file_commands'))
  const result = await runProcess(command, {
    cwd: job.workspace,
    env: environmentOf(job, { ...commands.env, ...env }),
    timeoutMs,
    onSpawn,
    onLine: (line) => log.receive(line)
  })
  const files = commands.read()
  commands.remove()
  const read = (name: FileCommandName) => valuesOf(name, files[name], log)
  const written = { outputs: read('output'), state: read('state'), env: read('env') }
  Object.assign(job.exported, written.env)
  job.paths.unshift(...files.path.split(/\r?\n/).filter(Boolean).reverse())
  return {
    ...result,
    outcome: result.exitCode === 0 && !log.failed ? 'success' : 'failure',
    log: log.toString(),
    annotations: log.annotations,
    outputs: { ...log.outputs, ...written.outputs },
    state: { ...log.state, ...written.state },
    env: written.env,
    summary: job.masker.mask(files.summary),
    files
  }
}

function environmentOf(job: Job, step: Environment): Values {
  const env = { ...runnerEnvironment(job), ...job.env, ...job.exported, ...step }
  const path = [...job.paths, env['PATH']].join(delimiter)
  const entries = Object.entries({ ...env, PATH: path })
  return Object.fromEntries(entries.filter((e): e is [string, string] => e[1] !== undefined))
}

function valuesOf(name: FileCommandName, text: string, log: StepLog): Values {
  try {
    const values = parseFileCommand(text)
    // With step debug logging the runner prints every value, so the values must be masked already.
    for (const [key, value] of Object.entries(values)) log.debug(`Set ${name} ${key} = ${value}`)
    return values
  } catch (error) {
    log.fail(`Unable to process file command '${name}' successfully: ${(error as Error).message}`)
    return {}
  }
}

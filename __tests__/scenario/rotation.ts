/** Both ends of a rotation, with the caller's scripts run by a real bash. */
import { readFileSync } from 'node:fs'
import type { ActionError } from '../../src/shared/errors.ts'
import { createBashRunner } from '../../src/actions/rotate/run-script.ts'
import { finishRotation } from '../../src/actions/rotate/finish.ts'
import {
  FINISH_DEFAULTS,
  type FinishInputs,
  START_DEFAULTS,
  type StartInputs
} from '../../src/config/rotation.ts'
import { startRotation } from '../../src/actions/rotate/start.ts'
import { expectNoSecrets, unrevoked } from './afterwards.ts'
import { RecordingRunner } from './recording-runner.ts'
import type { Scenario } from './harness.ts'

export interface Ended {
  runner: RecordingRunner
  error: ActionError | undefined
}

const CONTEXT = { eventName: '', actor: '', runnerTemp: '', workspace: '/' }

/** What the scripts see besides their own. */
const env = { PATH: process.env['PATH'], INPUT_SECRET: 'an-input-of-the-action' }

export async function start(
  inputs: Partial<StartInputs>,
  clock = { now: Date.now }
): Promise<Ended> {
  const runner = new RecordingRunner()
  const given = { ...START_DEFAULTS, deploy: ':', ...inputs }
  const parts = { inputs: given, context: CONTEXT, clock, runner, runScript: createBashRunner(env) }
  return { runner, error: await thrownBy(startRotation(parts)) }
}

/** The end of a rotation from the certificate that was issued first to the one issued last. */
export async function finish(scenario: Scenario, inputs: Partial<FinishInputs>): Promise<Ended> {
  const runner = new RecordingRunner()
  const usual = Object.entries(scenario.inputs()).filter(([name]) => name in FINISH_DEFAULTS)
  const target = Object.fromEntries(usual) as unknown as FinishInputs
  const valid = unrevoked(scenario.sandbox)
  const given: FinishInputs = {
    ...{ ...FINISH_DEFAULTS, ...target, 'serial-number': valid.at(-1) ?? '' },
    ...{ 'deploy-outcome': 'success', 'confirm-outcome': 'success', ...inputs }
  }
  const clock = { now: Date.now, sleep: () => Promise.resolve(), random: () => 0.5 }
  const world = { clock, proxyEnv: {}, folderParents: [], runner, runScript: createBashRunner(env) }
  const readFile = (path: string) => readFileSync(path, 'utf8')
  const { context } = scenario
  const error = await thrownBy(finishRotation({ ...world, inputs: given, context, readFile }))
  expectNoSecrets(scenario, runner, `${error?.message} ${error?.hint}`)
  return { runner, error }
}

async function thrownBy(work: Promise<void>): Promise<ActionError | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    return error as ActionError
  }
}

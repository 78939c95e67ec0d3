/** What every scenario runs with: the sandbox, a recording runner, a temporary folder, a clock. */
import './node-realm.ts'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from '@jest/globals'
import { ActionError, type ErrorCode } from '../../src/shared/errors.ts'
import { parseConfig } from '../../src/config/config.ts'
import { currentJob } from '../../src/files/job.ts'
import { findDirectoryProblem } from '../../src/files/writable-directory.ts'
import { type RawInputs, readInputs, type RunnerContext } from '../../src/config/inputs.ts'
import { issue } from '../../src/actions/issue/issue.ts'
import { rsaKeyPair } from '../../src/sandbox/certificate-profiles.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts'
import { runPostStep } from '../../src/actions/cleanup/post-step.ts'
import { callsSeen, expectNoSecrets, unrevoked } from './afterwards.ts'
import { fastClock } from './fast-clock.ts'
import { RecordingRunner } from './recording-runner.ts'
import { generateKeyPair } from './shared-key.ts'

export const SIGN = 'POST /api/edge/private-certificates/sign'
export const LOGIN = 'POST /api/vtexid/apptoken/login'
export const VALIDATE = 'POST /api/vtexid/credential/validate'

type Inputs = Partial<RawInputs>

export interface Scenario {
  sandbox: Sandbox
  /** RUNNER_TEMP. Holds nothing but what the action puts there. */
  temp: string
  workspace: string
  context: RunnerContext
  /** The calls of the main step to its runner. */
  runner: RecordingRunner
  /** Cancels the job. */
  abortController: AbortController
  /** Every wait between attempts, in milliseconds; none of them is waited for. */
  waits: number[]
  /** The inputs of this scenario, with these changes. */
  inputs(changes?: Inputs): RawInputs
  /** The main step; throws what it ends in. */
  issue(changes?: Inputs): Promise<void>
  /** The main step, during which something is done once VTEX has signed. */
  issueWith(afterSign: () => void): Promise<void>
  /** The main step, which has to end in an error of this code. */
  fails(code: ErrorCode, changes?: Inputs): Promise<ActionError>
  /** The post step, with what the main step saved; `NO_INPUTS` stands for no inputs. */
  runPostStep(options?: {
    inputs?: RawInputs
    state?: Record<string, string>
    now?: number
  }): Promise<RecordingRunner>
  /** Another use of the action in the same job: the same server, a runner and a state of its own. */
  secondUse(): Scenario
  /** How often the server saw each call: `{ 'POST /api/…/sign': 1 }`. */
  calls(): Record<string, number>
  /** No file is left, and no certificate that is not revoked. */
  expectNothingLeft(): void
}

/** None of the inputs, as a post step inside a composite action finds them. */
export const NO_INPUTS: RawInputs = readInputs({})

const readFile = (path: string) => readFileSync(path, 'utf8')
const disk = { readFile, directoryProblem: findDirectoryProblem }
const caKeys = rsaKeyPair() // one for all of a file: a key takes longer than the rest

/** Makes scenarios for the tests of a file; each ends with its test. */
export function scenarioFactory(): (options?: SandboxOptions) => Promise<Scenario> {
  const endings: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
  })
  return async (options = {}) => {
    const runner = new RecordingRunner()
    const sandbox = await startSandbox({
      caKeys,
      onRequest: ({ method, path }) => runner.served(method, path),
      ...options
    })
    const folder = mkdtempSync(join(tmpdir(), 'story-'))
    endings.push(async () => {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    })
    return startScenario(sandbox, folder, runner)
  }
}

function startScenario(sandbox: Sandbox, folder: string, runner: RecordingRunner): Scenario {
  const [temp, workspace] = [join(folder, 'temp'), join(folder, 'work')]
  for (const path of [temp, workspace]) mkdirSync(path, { recursive: true })
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, sandbox.caPem)
  const waits: number[] = []
  const context = { eventName: 'push', actor: 'octocat', runnerTemp: temp, workspace }
  const world = (now?: number) => ({ clock: fastClock(waits, now), proxyEnv: {} })
  const scenario: Scenario = {
    ...{ sandbox, temp, workspace, context, runner, waits },
    abortController: new AbortController(),
    inputs: (changes = {}) => ({ ...usualInputs(sandbox, caFile), ...changes }),
    issue: (changes) => {
      const inputs = scenario.inputs(changes)
      const judged = { inputs, config: () => parseConfig(inputs, context, disk) }
      const { signal } = scenario.abortController
      const job = currentJob()
      return issue({ ...judged, ...world(), runner, job, generateKeyPair, signal })
    },
    issueWith: (afterSign) => {
      runner.onceSaved('certificate', afterSign)
      return scenario.issue()
    },
    fails: (code, changes) => expectFailure(scenario, code, changes),
    runPostStep: async ({ inputs = scenario.inputs(), state = runner.state, now } = {}) => {
      const post = new RecordingRunner()
      const readState = (name: string) => state[name] ?? ''
      await runPostStep({ inputs, readState, readFile, ...world(now), runner: post })
      expectNoSecrets(scenario, post)
      return post
    },
    secondUse: () => startScenario(sandbox, folder, new RecordingRunner()),
    calls: () => callsSeen(sandbox),
    expectNothingLeft: () => {
      expect(readdirSync(temp)).toEqual([])
      expect(unrevoked(sandbox)).toEqual([])
    }
  }
  return scenario
}

function usualInputs({ account, appKey, appToken, baseUrl }: Sandbox, caFile: string): RawInputs {
  return {
    ...readInputs({}),
    ...{ account, 'app-name': 'my-app', 'app-key': appKey, 'app-token': appToken },
    ...{ 'base-url': baseUrl, 'server-ca-file': caFile, timeout: '5' }
  }
}

async function expectFailure(
  scenario: Scenario,
  code: ErrorCode,
  changes?: Inputs
): Promise<ActionError> {
  const error: unknown = await scenario.issue(changes).catch((thrown: unknown) => thrown)
  if (!(error instanceof ActionError)) throw new Error(`${code} was expected`, { cause: error })
  expect({ code: error.code, message: error.message }).toMatchObject({ code })
  expectNoSecrets(scenario, scenario.runner, `${error.message} ${error.hint ?? ''}`)
  expect(scenario.runner.outputs).toEqual({})
  return error
}

/** A complete set of inputs on a disk where everything is in order, to be changed by each test. */
import '../../scenario/node-realm.ts'
import { expect } from '@jest/globals'
import { type Config, type InputFiles, parseConfig } from '../../../src/config/config.ts'
import { ActionError } from '../../../src/shared/errors.ts'
import { type RawInputs, readInputs, type RunnerContext } from '../../../src/config/inputs.ts'

export const VALID_INPUTS: RawInputs = {
  ...readInputs({}),
  ...{ account: 'acme', 'app-name': 'my-app' },
  ...{ 'app-key': 'vtexappkey-acme-ABCDEF', 'app-token': 'a-long-enough-token' }
}

const CONTEXT: RunnerContext = {
  eventName: 'push',
  actor: 'octocat',
  runnerTemp: '/runner/temp',
  workspace: '/runner/work'
}

export interface Surroundings {
  context?: Partial<RunnerContext>
  disk?: Partial<InputFiles>
}

type Inputs = Partial<RawInputs>

export function parse(inputs: Inputs = {}, { context, disk }: Surroundings = {}): Config {
  const readFile = (path: string): string => {
    throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' })
  }
  return parseConfig(
    { ...VALID_INPUTS, ...inputs },
    { ...CONTEXT, ...context },
    { readFile, directoryProblem: () => undefined, ...disk }
  )
}

/** Every problem with these inputs, a line each, as the log will show it. */
export function problems(inputs: Inputs, surroundings?: Surroundings): string[] {
  try {
    parse(inputs, surroundings)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    expect(error.code).toBe('INPUT_INVALID')
    expect(error.hint).toBe('Nothing was sent, nothing was issued.')
    return error.message.split('\n- ').slice(1)
  }
  return []
}

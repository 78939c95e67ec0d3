/** A complete set of inputs on a disk where everything is in order, to be changed by each test. */
import '../../scenario/node-realm.ts'
import { resolve } from 'node:path'
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
export const problems = (inputs: Inputs, surroundings?: Surroundings): string[] =>
  problemsOf(() => parse(inputs, surroundings), 'Nothing was sent, nothing was issued.')

/** Every problem that parsing ends in, a line each; the hint says what was not done. */
export function problemsOf(parseInputs: () => unknown, hint: string): string[] {
  try {
    parseInputs()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    expect(error).toMatchObject({ code: 'INPUT_INVALID', hint })
    return error.message.split('\n- ').slice(1)
  }
  return []
}

/** Reads these files, whose folder is /work. */
export const reading = (files: Record<string, string>) => (path: string) => {
  const found = Object.entries(files).find(([name]) => resolve('/work', name) === path)
  if (found) return found[1]
  throw Object.assign(new Error(path), { code: path.endsWith('folder') ? 'EISDIR' : 'ENOENT' })
}

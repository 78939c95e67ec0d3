/** Reads what the runner passes on: the inputs by name, and a few facts about the job. */

/** Every input of the root action, with its default from action.yml. A test compares them. */
export const INPUT_DEFAULTS = {
  account: '',
  'app-name': '',
  'app-key': '',
  'app-token': '',
  'user-token': '',
  city: '',
  state: '',
  country: '',
  'key-size': '2048',
  environment: 'vtexcommercestable',
  'base-url': '',
  'server-ca-file': '',
  verify: 'true',
  proof: '',
  'require-mtls': 'false',
  checks: '',
  formats: '',
  'output-dir': '',
  'export-env': 'false',
  'revoke-on-exit': 'true',
  timeout: '15',
  retries: '3',
  summary: 'true'
} as const

export type InputName = keyof typeof INPUT_DEFAULTS

/** The inputs as they were written, not trimmed and not checked. */
export type RawInputs = Record<InputName, string>

/** The inputs that hold a secret. */
export const SECRET_INPUTS = ['app-token', 'user-token'] as const satisfies InputName[]

/** The secrets among the inputs, as they were written. Empty if an input was not given. */
export function secretValues(inputs: Record<(typeof SECRET_INPUTS)[number], string>): string[] {
  return SECRET_INPUTS.map((name) => inputs[name])
}

type Environment = Record<string, string | undefined>

/** Reads the root action's inputs. */
export const readInputs = (env: Environment): RawInputs => readInputsOf(env, INPUT_DEFAULTS)

/** The runner's name for an input's variable: upper case, spaces become underscores, hyphens stay. */
export function readInputsOf<Name extends string>(
  env: Environment,
  defaults: Readonly<Record<Name, string>>
): Record<Name, string> {
  const inputs: Record<Name, string> = { ...defaults }
  for (const name in defaults) inputs[name] = env[`INPUT_${name.toUpperCase()}`] || defaults[name]
  return inputs
}

/** Facts about the job, for errors about empty secrets and for the places of files. */
export interface RunnerContext {
  eventName: string
  actor: string
  runnerTemp: string
  workspace: string
  /** A sentence that says why a secret is empty. By default it fits a GitHub job. */
  emptySecret?: string
}

export function readContext(env: Environment): RunnerContext {
  return {
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    runnerTemp: env['RUNNER_TEMP'] ?? '',
    workspace: env['GITHUB_WORKSPACE'] ?? ''
  }
}

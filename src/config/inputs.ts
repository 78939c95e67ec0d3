/** What the runner hands over: the inputs by name, and the few facts of its own that matter. */

/** Every input of the root action, with the default that action.yml gives it (a test says so). */
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

/** Inputs as they were written, neither trimmed nor judged. */
export type RawInputs = Record<InputName, string>

/** The inputs that hold a secret. */
export const SECRET_INPUTS = ['app-token', 'user-token'] as const satisfies InputName[]

type Environment = Record<string, string | undefined>

/** The root action's inputs, as the runner gave them to it. */
export const readInputs = (env: Environment): RawInputs => readInputsOf(env, INPUT_DEFAULTS)

/** The runner's rule for an input's variable: upper case, spaces to underscores, hyphens kept. */
export function readInputsOf<Name extends string>(
  env: Environment,
  defaults: Readonly<Record<Name, string>>
): Record<Name, string> {
  const names = Object.keys(defaults) as Name[]
  const read = (name: Name) => env[`INPUT_${name.toUpperCase()}`] || defaults[name]
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string>
}

/** What an error about an empty secret needs to know, and where files go. */
export interface RunnerContext {
  eventName: string
  actor: string
  runnerTemp: string
  workspace: string
  /** Why a secret is empty, as a sentence; where left out, why one is in a GitHub job. */
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

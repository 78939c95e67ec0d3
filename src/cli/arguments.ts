/** Turns the command line and the environment into the inputs of the action. Pure. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { INSPECTION_DEFAULTS, type InspectionInputs } from '../config/inspection.ts'
import { INPUT_DEFAULTS, type RawInputs } from '../config/inputs.ts'
import { REVOCATION_DEFAULTS, type RevocationInputs } from '../config/revocation.ts'
import { parseSerialNumber } from '../config/revocation.ts'

/** The command line is wrong. The message says why, and never repeats a value. */
export class UsageError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

/** The inputs that may come from the environment. An option with the same name has priority. */
export const VARIABLES: Readonly<Record<string, string>> = {
  account: 'VTEX_ACCOUNT',
  'app-name': 'VTEX_APP_NAME',
  'app-key': 'VTEX_APP_KEY',
  'app-token': 'VTEX_APP_TOKEN',
  'user-token': 'VTEX_USER_TOKEN'
}

/** The inputs that are never options. */
export const CREDENTIALS = ['app-key', 'app-token', 'user-token'] as const

/** Inputs that have no meaning outside a GitHub job. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'export-env': 'the command always has the variables in its environment',
  summary: 'there is no job summary to write to'
}

export interface ExecArguments {
  inputs: RawInputs
  /** The program and its arguments. */
  command: readonly [string, ...string[]]
  checksFile: string | undefined
  /** The path for the report of the checks. */
  junit: string | undefined
  quiet: boolean
  passCredentials: boolean
}

const OWN_EXEC_OPTIONS = {
  'checks-file': { type: 'string' },
  junit: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  'pass-credentials': { type: 'boolean', default: false }
} as const

/** Boolean inputs. They accept `--verify`, `--verify=false` and `--no-verify`. */
const SWITCHES = ['verify', 'require-mtls', 'revoke-on-exit', 'fail-if-due']

/** @throws UsageError */
export function parseExec(args: readonly string[], env: Environment): ExecArguments {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const { values, positionals } = parse(own, INPUT_DEFAULTS, OWN_EXEC_OPTIONS)
  const [program, ...rest] = end < 0 ? [] : args.slice(end + 1)
  if (positionals.length > 0 && program === undefined) {
    throw new UsageError('Write -- before the command: vtex-mtls exec [options] -- command [args]')
  }
  if (positionals.length > 0) {
    throw new UsageError('There is an argument before -- that belongs to no option.')
  }
  if (!program) throw new UsageError('There is no command after --.')
  const checksFile = textOption(values, 'checks-file')
  const inputs = withVariables(values, INPUT_DEFAULTS, env)
  if (checksFile !== undefined && inputs.checks !== '') {
    throw new UsageError('Give --checks or --checks-file, not both.')
  }
  const junit = textOption(values, 'junit')
  if (junit !== undefined && checksFile === undefined && inputs.checks === '') {
    throw new UsageError(
      '--junit is the report of the checks: give --checks or --checks-file, too.'
    )
  }
  return {
    // The formats set the variables that the command gets.
    inputs: { ...inputs, formats: inputs.formats || 'curl', 'export-env': 'true' },
    command: [program, ...rest],
    checksFile,
    junit,
    quiet: values['quiet'] === true,
    passCredentials: values['pass-credentials'] === true
  }
}

/** @throws UsageError */
export function parseRevoke(args: readonly string[], env: Environment): RevocationInputs {
  const { values, positionals } = parse(args, REVOCATION_DEFAULTS, {})
  const inputs = withVariables(values, REVOCATION_DEFAULTS, env)
  const serials = positionals.filter(isSerialNumber)
  const files = positionals.filter((text) => !isSerialNumber(text))
  const lines = (given: string, more: string[]) => [given, ...more].filter(Boolean).join('\n')
  const revocation = {
    ...inputs,
    'serial-number': lines(inputs['serial-number'], serials),
    'certificate-path': lines(inputs['certificate-path'], files)
  }
  if (revocation['serial-number'] === '' && revocation['certificate-path'] === '') {
    throw new UsageError('Name what to revoke: serial numbers, or certificate files.')
  }
  return revocation
}

/** Whether the text is a serial number. A file named with hex digits only is written `./cafe`. */
function isSerialNumber(text: string): boolean {
  try {
    return parseSerialNumber(text) !== ''
  } catch {
    return false
  }
}

export interface InspectArguments {
  inputs: InspectionInputs
  json: boolean
}

/** @throws UsageError */
export function parseInspect(args: readonly string[]): InspectArguments {
  const { values, positionals } = parse(args, INSPECTION_DEFAULTS, {
    json: { type: 'boolean', default: false }
  })
  const inputs = withVariables(values, INSPECTION_DEFAULTS, {})
  const paths = [inputs['certificate-path'], ...positionals].filter(Boolean).join('\n')
  if (paths === '' && inputs.certificate === '') {
    throw new UsageError('Name the certificate files to inspect.')
  }
  return { inputs: { ...inputs, 'certificate-path': paths }, json: values['json'] === true }
}

type Options = NonNullable<ParseArgsConfig['options']>
type Defaults = Readonly<Record<string, string>>
type Value = string | boolean | (string | boolean)[] | undefined
type Values = Readonly<Record<string, Value>>

function parse(args: readonly string[], inputs: Defaults, more: Options) {
  refuseSecretsAndUnused(args)
  const names = Object.keys(inputs).filter((name) => !(name in WITHOUT_EFFECT))
  const options: Options = { ...more }
  for (const name of names) {
    if (!isCredential(name)) options[name] = { type: 'string', multiple: name === 'checks' }
  }
  try {
    const settings = { args: args.map(expandSwitch), options, allowPositionals: true }
    const { values, positionals }: { values: Values; positionals: string[] } = parseArgs(settings)
    return { values, positionals }
  } catch (error) {
    // Node's text after the first sentence explains `--`, which has another meaning here.
    const [sentence = ''] = (error as Error).message.split(/\.\s|\n/)
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** Runs before the arguments are parsed, so that no message can hold the value of a secret. */
function refuseSecretsAndUnused(args: readonly string[]): void {
  for (const arg of args) {
    const [, name = ''] = /^--([a-z-]+)(?:=|$)/.exec(arg) ?? []
    if (isCredential(name)) {
      throw new UsageError(
        `--${name} is not an option: other users can read it in the list of processes, and your` +
          ` shell keeps it in its history. Set ${VARIABLES[name]} in the environment instead.`
      )
    }
    const reason = WITHOUT_EFFECT[name]
    if (reason) throw new UsageError(`--${name} is an input of the action alone: ${reason}.`)
  }
}

/** Turns `--verify` and `--no-verify` into the form with a value, for parseArgs. */
function expandSwitch(arg: string): string {
  const [, no, name = ''] = /^--(no-)?([a-z-]+)$/.exec(arg) ?? []
  if (!SWITCHES.includes(name)) return arg
  return `--${name}=${no ? 'false' : 'true'}`
}

/** The inputs from the options, the environment, or their defaults. */
function withVariables<Name extends string>(
  values: Values,
  defaults: Readonly<Record<Name, string>>,
  env: Environment
): Record<Name, string> {
  const inputs: Record<Name, string> = { ...defaults }
  for (const name in defaults) {
    const variable = VARIABLES[name]
    inputs[name] = textOption(values, name) ?? (variable && env[variable]) ?? defaults[name]
  }
  return inputs
}

/** The text of an option. If it was given several times, the texts are its lines. */
function textOption(values: Values, name: string): string | undefined {
  const value = values[name]
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' ? value : undefined
}

function isCredential(name: string): boolean {
  return CREDENTIALS.some((one) => one === name)
}

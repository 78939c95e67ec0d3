/** Reads the inputs of both steps of a rotation, its start and its finish. */
import { resolve } from 'node:path'
import { ActionError } from '../shared/errors.ts'
import { parseRenewBefore } from './inspection.ts'
import type { RunnerContext } from './inputs.ts'
import { InputReader } from './input-reader.ts'
import { ENDPOINT_DEFAULTS } from './endpoint.ts'
import { parseAccount, parseBoolean } from './rules.ts'
import { readHost, readTimeouts } from './endpoint.ts'
import type { Endpoint } from '../vtex/endpoint.ts'
import type { RenewBefore } from '../pki/renewal.ts'
import type { KnownCertificate } from '../pki/certificate.ts'

/** Every input of rotate/start/action.yml, with its default. */
export const START_DEFAULTS = {
  current: '',
  deploy: '',
  'renew-before': '1/3',
  force: 'false',
  'working-directory': '.',
  summary: 'true'
} as const

export type StartInputs = Record<keyof typeof START_DEFAULTS, string>

export interface StartConfig {
  renewBefore: RenewBefore
  force: boolean
  summary: boolean
  /** Absolute. */
  workingDirectory: string
}

/** @throws ActionError INPUT_INVALID that lists every problem, before a script runs */
export function parseStart(inputs: StartInputs, { workspace }: RunnerContext): StartConfig {
  const reader = new InputReader(inputs)
  for (const name of ['current', 'deploy'] as const) {
    if (reader.text(name) === '') reader.problem(name, 'is required: your own bash')
  }
  return reader.finish({
    renewBefore: reader.read('renew-before', parseRenewBefore),
    force: reader.read('force', parseBoolean),
    summary: reader.read('summary', parseBoolean),
    workingDirectory: resolve(workspace, inputs['working-directory'])
  })
}

/** Every input of rotate/finish/action.yml, with its default. */
export const FINISH_DEFAULTS = {
  ...ENDPOINT_DEFAULTS,
  'serial-number': '',
  'not-after': '',
  subject: '',
  'current-serial-number': '',
  'current-not-after': '',
  'current-subject': '',
  'deploy-outcome': '',
  'confirm-outcome': '',
  retire: '',
  rollback: '',
  'working-directory': '.',
  summary: 'true'
}

export type FinishInputs = Record<keyof typeof FINISH_DEFAULTS, string>

export interface FinishConfig extends Endpoint {
  new: KnownCertificate
  /** `undefined` in the first rotation. */
  current: KnownCertificate | undefined
  /** Whether `deploy` was started, and whether `deploy` and `confirm` both succeeded. */
  deployment: 'not-begun' | 'failed' | 'succeeded'
  summary: boolean
  /** Absolute. */
  workingDirectory: string
}

/**
 * @throws ActionError INPUT_INVALID if a file has changed since the certificate was issued; the
 * message has the serial number of the certificate that is still valid
 */
export function parseFinish(
  inputs: FinishInputs,
  context: RunnerContext,
  readFile: (path: string) => string
): FinishConfig {
  const reader = new InputReader(inputs)
  const account = reader.read('account', parseAccount)
  const endpoint = { ...readHost(reader, account, context, readFile), ...readTimeouts(reader) }
  const summary = reader.read('summary', parseBoolean)
  const issued = readCertificate(inputs, '')
  if (!issued)
    throw new ActionError('INPUT_INVALID', 'There is no new certificate: serial-number is empty.')
  return reader.finish(
    {
      ...endpoint,
      new: issued,
      current: readCertificate(inputs, 'current-'),
      deployment: deploymentOf(inputs),
      summary,
      workingDirectory: resolve(context.workspace, inputs['working-directory'])
    },
    `Nothing was revoked. The new certificate ${issued.serialNumber} is valid; the action in` +
      ' revoke/ takes its serial number.'
  )
}

function readCertificate(
  inputs: FinishInputs,
  prefix: '' | 'current-'
): KnownCertificate | undefined {
  const read = (name: 'serial-number' | 'not-after' | 'subject') =>
    inputs[`${prefix}${name}`].trim()
  const serialNumber = read('serial-number')
  if (serialNumber === '') return undefined
  const notAfter = new Date(read('not-after'))
  return {
    serialNumber,
    subject: read('subject'),
    notAfter: Number.isNaN(notAfter.getTime()) ? undefined : notAfter
  }
}

/** Derived from the outcomes of the steps: success, failure, cancelled or skipped. */
function deploymentOf(inputs: FinishInputs): FinishConfig['deployment'] {
  const deploy = inputs['deploy-outcome']
  if (deploy === '' || deploy === 'skipped') return 'not-begun'
  return deploy === 'success' && inputs['confirm-outcome'] === 'success' ? 'succeeded' : 'failed'
}

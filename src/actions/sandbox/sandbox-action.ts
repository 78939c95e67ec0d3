/** The sandbox action: runs the sandbox for the time of one job. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ActionError } from '../../shared/errors.ts'
import { listOf, readObject } from '../../shared/json-values.ts'
import { printable } from '../../shared/printable.ts'
import type { Runner } from '../../github/runner.ts'
import { formatSystemError, systemErrorCode } from '../../shared/system-errors.ts'
import {
  readServerLog,
  SandboxStartError,
  startServer,
  stopServer,
  waitUntilReady,
  type SandboxInfo,
  type ServerCommand
} from './sandbox-process.ts'

/** Every input of sandbox/action.yml, with its default. Each is an option of the server. */
export const SANDBOX_DEFAULTS = {
  mode: 'enforced',
  account: 'sandbox',
  faults: '',
  minutes: '60'
} as const

type SandboxInputs = Record<keyof typeof SANDBOX_DEFAULTS, string>

export interface SandboxActionOptions extends Omit<ServerCommand, 'options'> {
  inputs: SandboxInputs
  runner: Runner
  /** RUNNER_TEMP. */
  temp: string
}

/**
 * Starts the sandbox, and gives its address and credentials to the job. The folder's name is saved
 * before anything else, so that the post step can always stop the server.
 *
 * @throws ActionError INPUT_INVALID; UNEXPECTED if the server does not start
 */
export async function startSandboxAction({
  inputs,
  runner,
  temp,
  ...command
}: SandboxActionOptions): Promise<void> {
  const folder = join(temp, `vtex-sandbox-${randomUUID()}`)
  runner.saveState('folder', folder)
  const options = Object.entries(inputs).map(([name, value]) => `--${name}=${value.trim()}`)
  const info = await startServer(folder, { ...command, options }).catch((error: unknown) => {
    throw startError(error)
  })
  for (const secret of [info.appToken, info.userToken]) runner.mask(secret)
  if (!hasConnectionFault(inputs.faults)) await waitUntilReady(info)
  for (const [name, value] of outputs(info)) runner.setOutput(name, value)
  runner.info(
    `A sandbox stands in for VTEX at ${info.baseUrl}, account ${info.account}, until the job` +
      ` ends, or for ${inputs.minutes.trim()} minutes. TEST ONLY.`
  )
}

/**
 * Such a fault applies to the first connection, so no other connection may be opened before the
 * job's.
 */
function hasConnectionFault(faults: string): boolean {
  if (faults.trim() === '') return false
  return listOf(readObject)(JSON.parse(faults)).some(({ on }) => on === 'connection')
}

/** Stops the sandbox that this step started, and deletes its files. It only warns. */
export async function stopSandboxAction(folder: string, runner: Runner): Promise<void> {
  try {
    const log = readServerLog(folder)
    await stopServer(folder)
    runner.info('The sandbox is stopped, and its files are deleted.')
    for (const line of log.split('\n').filter(Boolean)) runner.debug(printable(line))
  } catch (error) {
    const reason = formatSystemError(systemErrorCode(error))
    runner.warning(`The sandbox’s files could not all be deleted: ${reason}.`)
  }
}

function outputs({ baseUrl, caFile, ...info }: SandboxInfo): [string, string][] {
  return [
    ['base-url', baseUrl],
    ['server-ca-file', caFile],
    ['account', info.account],
    ['app-key', info.appKey],
    ['app-token', info.appToken],
    ['user-token', info.userToken]
  ]
}

/** The server checks its own options and reports errors. Only the option names are replaced here. */
function startError(error: unknown): ActionError {
  if (!(error instanceof SandboxStartError)) {
    const reason = formatSystemError(systemErrorCode(error))
    return new ActionError('FILE_FAILED', `The sandbox’s folder could not be made: ${reason}.`, {
      hint: 'Check the space, the rights and the path of RUNNER_TEMP.',
      cause: error
    })
  }
  const [first = ''] = error.message.split('\n')
  if (error.code === 2) {
    const problem = printable(first.replace(/^--([a-z-]+) /, '$1: '))
    return new ActionError('INPUT_INVALID', `An input is not usable:\n- ${problem}`, {
      hint: 'No sandbox was started.'
    })
  }
  return new ActionError('UNEXPECTED', `The sandbox did not come up: ${printable(first)}`, {
    hint: 'Please report this.'
  })
}

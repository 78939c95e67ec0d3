/** The story of a revocation that somebody asked for: by serial number or by certificate file. */
import { dirname, resolve } from 'node:path'
import type { ActionContext } from '../context.ts'
import { openClient } from '../open-client.ts'
import type { Endpoint } from '../../vtex/endpoint.ts'
import { ActionError, asActionError } from '../../shared/errors.ts'
import { findJobCertificate } from '../../files/job-certificates.ts'
import { type RunnerContext, secretValues } from '../../config/inputs.ts'
import { parseRevocation, type RevocationInputs } from '../../config/revocation.ts'
import { maskProxies, maskSecrets } from '../../github/masks.ts'
import { revoke, formatRevocation } from '../../vtex/revoke.ts'

/** What it takes to revoke, whatever it is that says what. */
export interface RevocationContext extends ActionContext {
  /** Where the private folders of this job may be. */
  folderParents: readonly string[]
}

export interface RevocationDependencies extends ActionContext {
  inputs: RevocationInputs
  context: RunnerContext
  readFile(path: string): string
}

/** What became of each, by its serial number. */
export interface RevocationResult {
  revoked: string[]
  /** VTEX does not know them, or no longer. */
  unknown: string[]
  /** An error for each of the others. */
  failures: ActionError[]
}

/**
 * Revokes every certificate asked for, and says in a line each what became of it. All are tried,
 * whatever becomes of the others. An expired one is revoked like any other: it does no harm, and
 * whoever asks by serial number cannot know.
 *
 * @throws ActionError INPUT_INVALID, before anything is sent; REVOKE_FAILED, which lists those that
 * could not be revoked and the `curl` line for each
 */
export async function revokeCertificates(dependencies: RevocationDependencies): Promise<void> {
  const { inputs, context, readFile, runner } = dependencies
  maskSecrets(runner, secretValues(inputs))
  maskProxies(runner, dependencies.proxyEnv)
  const revocation = parseRevocation(inputs, context, readFile)
  for (const warning of revocation.warnings) runner.warning(warning)

  const { serialNumbers } = revocation
  const paths = inputs['certificate-path'].split(/[\r\n]/).flatMap((line) => line.trim() || [])
  const absolute = paths.map((path) => resolve(context.workspace, path))
  const revocationContext = {
    ...dependencies,
    folderParents: folderParentsOf(context, absolute)
  }
  const { revoked, failures } = await revokeEach(serialNumbers, revocation, revocationContext)
  runner.setOutput('revoked', String(revoked.length === serialNumbers.length))
  if (failures.length > 0) throw combineFailures(failures, serialNumbers.length)
}

/**
 * Tries them all, one after the other, and says in a line each what became of it. Never throws.
 *
 * @param mustExist VTEX issued them to this very job: that it does not know them is a failure
 */
export async function revokeEach(
  serialNumbers: readonly string[],
  endpoint: Endpoint,
  context: RevocationContext,
  mustExist = false
): Promise<RevocationResult> {
  const result: RevocationResult = { revoked: [], unknown: [], failures: [] }
  for (const serialNumber of serialNumbers) {
    try {
      const found = await revokeOne(serialNumber, endpoint, { ...context, mustExist })
      result[found ? 'revoked' : 'unknown'].push(serialNumber)
      // A warning: a serial number with a typing error leaves a certificate that still works.
      context.runner[found ? 'info' : 'warning'](formatRevocation(serialNumber, found))
    } catch (error) {
      result.failures.push(asActionError(error))
    }
  }
  return result
}

/** Over a connection, and with a budget, of its own: a slow one takes nothing from the next. */
async function revokeOne(
  serialNumber: string,
  endpoint: Endpoint,
  { mustExist, ...context }: RevocationContext & { mustExist: boolean }
): Promise<boolean> {
  const baseUrl = endpoint.baseUrl.origin
  const certificate = await findJobCertificate(context.folderParents, { baseUrl, serialNumber })
  const client = openClient(endpoint, context)
  try {
    const found = await revoke(client, serialNumber, {
      clientCertificate: certificate?.clientCertificate,
      mustExist: mustExist || certificate?.isRevoked === false // VTEX issued it to this job
    })
    if (found) await certificate?.recordRevocation()
    return found
  } finally {
    client.close()
  }
}

/** Where the folders of this job may be: RUNNER_TEMP, and around the certificates that were named. */
export function folderParentsOf(
  { runnerTemp }: RunnerContext,
  certificatePaths: string[]
): string[] {
  const around = certificatePaths.map((path) => dirname(dirname(path)))
  return runnerTemp === '' ? around : [runnerTemp, ...around]
}

/** One error of all that could not be revoked. */
export function combineFailures(failures: ActionError[], total: number): ActionError {
  const [first] = failures
  if (first && total === 1) return first
  const title = `${failures.length} of ${total} certificates could not be revoked:`
  const lines = failures.map(({ message, hint, command }) => {
    const text = [message, hint].filter(Boolean).join(' ')
    return [text, command].filter(Boolean).join('\n')
  })
  return new ActionError('REVOKE_FAILED', [title, ...lines].join('\n- '), {
    hint: total > failures.length ? 'The others are done.' : undefined,
    cause: first
  })
}

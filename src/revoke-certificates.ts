/** The story of a revocation that somebody asked for: by serial number or by certificate file. */
import { dirname, resolve } from 'node:path'
import type { Clock } from './clock.ts'
import { connect, type Target, type World } from './connect.ts'
import { ActionError, asActionError } from './errors.ts'
import { findHeld } from './identity/held-certificates.ts'
import type { RunnerContext } from './inputs/raw-inputs.ts'
import { parseRevocation, type RevocationInputs } from './inputs/revocation.ts'
import { maskInputs, maskProxies } from './masks.ts'
import type { Runner } from './runner.ts'
import { revoke, tellRevocation } from './vtex/revoke.ts'

export interface RevocationParts {
  inputs: RevocationInputs
  context: RunnerContext
  readFile(path: string): string
  clock: Clock
  /** HTTPS_PROXY, NO_PROXY and the like. */
  proxyEnv: NodeJS.ProcessEnv
  userAgent?: World['userAgent']
  runner: Runner
}

/**
 * Revokes every certificate asked for, and says in a line each what became of it. All are tried,
 * whatever becomes of the others. An expired one is revoked like any other: it does no harm, and
 * whoever asks by serial number cannot know.
 *
 * @throws ActionError INPUT_INVALID, before anything is sent; REVOKE_FAILED, which lists those that
 * could not be revoked and the `curl` line for each
 */
export async function revokeCertificates(parts: RevocationParts): Promise<void> {
  const { inputs, context, readFile, runner } = parts
  maskInputs(runner, inputs)
  maskProxies(runner, parts.proxyEnv)
  const revocation = parseRevocation(inputs, context, readFile)
  for (const warning of revocation.warnings) runner.warning(warning)

  const failures: ActionError[] = []
  let allRevoked = true
  for (const serialNumber of revocation.serialNumbers) {
    try {
      const known = await revokeOne(serialNumber, revocation, parts)
      allRevoked &&= known
      // A warning: a serial number with a typing error leaves a certificate that still works.
      runner[known ? 'info' : 'warning'](tellRevocation(serialNumber, known))
    } catch (error) {
      failures.push(asActionError(error))
    }
  }
  runner.setOutput('revoked', String(allRevoked && failures.length === 0))
  if (failures.length > 0) throw summed(failures, revocation.serialNumbers.length)
}

/** Over a connection, and with a budget, of its own: a slow one takes nothing from the next. */
async function revokeOne(
  serialNumber: string,
  target: Target,
  parts: RevocationParts
): Promise<boolean> {
  const baseUrl = target.baseUrl.origin
  const held = await findHeld(parentsOfFolders(parts), { baseUrl, serialNumber })
  const connection = connect(target, parts)
  try {
    const known = await revoke(connection, serialNumber, { identity: held?.identity })
    if (known) await held?.noteRevoked()
    return known
  } finally {
    connection.close()
  }
}

/** Where the folders of this job may be: RUNNER_TEMP, and around the certificates that were named. */
function parentsOfFolders({ inputs, context }: RevocationParts): string[] {
  const paths = inputs['certificate-path'].split(/[\r\n]/).flatMap((line) => line.trim() || [])
  const around = paths.map((path) => dirname(dirname(resolve(context.workspace, path))))
  return context.runnerTemp === '' ? around : [context.runnerTemp, ...around]
}

function summed(failures: ActionError[], total: number): ActionError {
  const [first] = failures
  if (first && total === 1) return first
  const title = `${failures.length} of ${total} certificates could not be revoked:`
  const lines = failures.map(({ message, hint, command }) => {
    const said = [message, hint].filter(Boolean).join(' ')
    return [said, command].filter(Boolean).join('\n')
  })
  return new ActionError('REVOKE_FAILED', [title, ...lines].join('\n- '), {
    hint: total > failures.length ? 'The others are done.' : undefined,
    cause: first
  })
}

/** The end of a rotation: revokes the certificates that are no longer used, and reports the rest. */
import { formatTime } from '../../shared/clock.ts'
import type { ActionError } from '../../shared/errors.ts'
import { type RunnerContext, secretValues } from '../../config/inputs.ts'
import { maskPrivateKeysIn, maskProxies, maskSecrets } from '../../github/masks.ts'
import {
  revokeEach,
  type RevocationContext,
  type RevocationResult,
  combineFailures
} from '../revoke/revoke-certificates.ts'
import { type RunScript, scriptError } from './run-script.ts'
import { type FinishConfig, type FinishInputs, parseFinish } from '../../config/rotation.ts'
import type { KnownCertificate } from '../../pki/certificate.ts'
import { parseRetired } from './parse-retired.ts'
import { type RotationRow, summarizeRotation } from './summary.ts'

export interface FinishRotationDependencies extends RevocationContext {
  inputs: FinishInputs
  context: RunnerContext
  readFile(path: string): string
  runScript: RunScript
}

/**
 * Finishes a rotation. After a successful deployment it revokes what `retire` prints. After a
 * failed one it runs `rollback` and revokes the new certificate.
 *
 * @throws ActionError INPUT_INVALID if a script fails, or if `retire` prints a certificate that
 * must not be revoked; REVOKE_FAILED
 */
export async function finishRotation(dependencies: FinishRotationDependencies): Promise<void> {
  const { inputs, runner } = dependencies
  maskSecrets(runner, secretValues(inputs))
  maskProxies(runner, dependencies.proxyEnv)
  const finish = parseFinish(inputs, dependencies.context, dependencies.readFile)
  const succeeded = finish.deployment === 'succeeded'
  runner.setOutput('rotated', String(succeeded))
  await (succeeded
    ? retireOldCertificates(finish, dependencies)
    : revokeNewCertificate(finish, dependencies))
}

async function retireOldCertificates(
  finish: FinishConfig,
  dependencies: FinishRotationDependencies
): Promise<void> {
  const { runner } = dependencies
  const { serialNumber, notAfter } = finish.new
  runner.setOutput('serial-number', serialNumber)
  if (notAfter) runner.setOutput('not-after', formatTime(notAfter))
  runner.info(`Certificate ${serialNumber} is in use now.`)
  let complete = false
  let retired: KnownCertificate[] = []
  let result: RevocationResult = { revoked: [], unknown: [], failures: [] }
  try {
    retired = await runRetireScript(finish, dependencies)
    const serialNumbers = retired.map((certificate) => certificate.serialNumber)
    result = await revokeEach(serialNumbers, finish, dependencies)
    if (result.failures.length > 0) throw combineFailures(result.failures, retired.length)
    complete = true
  } finally {
    runner.setOutput('retired', result.revoked.join('\n'))
    const rows = [
      { role: 'new', ...finish.new, state: '✅ valid, in use' } as const,
      ...currentRow(finish, dependencies, [
        'previous',
        '✅ valid, for what has not loaded the new one yet'
      ]),
      ...retiredRows(retired, result)
    ]
    const title = 'The VTEX mTLS certificate is rotated'
    const left = ', but nothing or not all was retired: see the log'
    await summarize(complete ? title : `⚠️ ${title}${left}`, rows, { finish, dependencies })
  }
}

async function runRetireScript(
  finish: FinishConfig,
  dependencies: FinishRotationDependencies
): Promise<KnownCertificate[]> {
  const { runner, inputs } = dependencies
  if (inputs.retire.trim() === '') return []
  const script = { text: inputs.retire, workingDirectory: finish.workingDirectory }
  const { problem, stdout } = await dependencies.runScript(script, 'read')
  maskPrivateKeysIn(runner, stdout)
  if (problem) {
    const hint =
      'The new certificate is in use; nothing was revoked. Revoke the version before last'
    throw scriptError('retire', problem, `${hint} with the action in revoke/.`)
  }
  const inUse = { current: finish.current?.serialNumber, new: finish.new.serialNumber }
  const retired = parseRetired(stdout, inUse)
  if (retired.length === 0) runner.info('retire printed nothing: there is nothing to revoke yet.')
  return retired
}

async function revokeNewCertificate(
  finish: FinishConfig,
  dependencies: FinishRotationDependencies
): Promise<void> {
  const { runner } = dependencies
  const { serialNumber } = finish.new
  const rollbackError = await runRollbackScript(finish, dependencies)
  const result = await revokeEach([serialNumber], finish, dependencies, true)
  const isRevoked = result.failures.length === 0
  const untouched = finish.current
    ? `; certificate ${finish.current.serialNumber} was not touched`
    : ''
  if (isRevoked)
    runner.info(`The new certificate ${serialNumber} is not valid any more${untouched}.`)
  const rows: RotationRow[] = [
    ...currentRow(finish, dependencies, ['current', '✅ not touched by this run']),
    { role: 'new', ...finish.new, state: isRevoked ? 'not valid: revoked' : STILL_VALID }
  ]
  await summarize('❌ The VTEX mTLS certificate is not rotated', rows, { finish, dependencies })
  if (!isRevoked) throw combineFailures(result.failures, 1)
  if (rollbackError) throw rollbackError
}

/** Returns the error to throw after the new certificate is revoked. */
async function runRollbackScript(
  finish: FinishConfig,
  dependencies: FinishRotationDependencies
): Promise<ActionError | undefined> {
  const { rollback } = dependencies.inputs
  if (finish.deployment === 'not-begun' || rollback.trim() === '') return undefined
  const { workingDirectory } = finish
  const { problem } = await dependencies.runScript({ text: rollback, workingDirectory }, 'log')
  if (!problem) return undefined
  const hint =
    'Check the store at once: it may hold the new certificate, which is revoked. Where it does, put' +
    ' the valid one back, or rotate again with force: true.'
  return scriptError('rollback', problem, hint)
}

const STILL_VALID = '⚠️ valid, and could not be revoked: see the log'

function retiredRows(
  retired: readonly KnownCertificate[],
  result: RevocationResult
): RotationRow[] {
  const stateOf = ({ serialNumber }: KnownCertificate) => {
    if (result.revoked.includes(serialNumber)) return 'not valid: revoked'
    if (result.unknown.includes(serialNumber)) return 'not known to VTEX, or revoked before'
    return STILL_VALID
  }
  return retired.map((certificate) => ({
    role: 'retired',
    ...certificate,
    state: stateOf(certificate)
  }))
}

/** @param valid the row's role, and its state unless the certificate has expired */
function currentRow(
  { current }: FinishConfig,
  { clock }: FinishRotationDependencies,
  [role, valid]: [RotationRow['role'], string]
): RotationRow[] {
  if (!current) return []
  const expired = current.notAfter !== undefined && current.notAfter.getTime() <= clock.now()
  return [{ role, ...current, state: expired ? '❌ expired' : valid }]
}

async function summarize(
  title: string,
  rows: RotationRow[],
  { finish, dependencies }: { finish: FinishConfig; dependencies: FinishRotationDependencies }
): Promise<void> {
  if (finish.summary) await dependencies.runner.addSummary(summarizeRotation(title, rows))
}

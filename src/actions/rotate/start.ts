/** The start of a rotation: finds out whether the certificate in use must be replaced. */
import { type Clock, formatTime } from '../../shared/clock.ts'
import { ActionError } from '../../shared/errors.ts'
import { parseCertificateFacts } from '../../config/inspection.ts'
import type { RunnerContext } from '../../config/inputs.ts'
import { InputError } from '../../config/rules.ts'
import { formatInspectedCertificate } from '../inspect/summary.ts'
import { formatCode } from '../../github/markdown.ts'
import { maskPrivateKeysIn } from '../../github/masks.ts'
import type { CertificateFacts } from '../../pki/certificate.ts'
import { assessRenewal } from '../../pki/renewal.ts'
import type { ActionContext } from '../context.ts'
import { type RunScript, scriptError } from './run-script.ts'
import { parseStart, type StartConfig, type StartInputs } from '../../config/rotation.ts'
import { summarizeRotation } from './summary.ts'

export interface StartRotationDependencies extends Pick<ActionContext, 'runner'> {
  inputs: StartInputs
  context: RunnerContext
  clock: Pick<Clock, 'now'>
  runScript: RunScript
}

/**
 * Reads the certificate in use, and decides whether to issue a new one. A new one is issued if
 * there is none yet, if the current one is due, or if the inputs ask for it.
 *
 * @throws ActionError INPUT_INVALID if an input is wrong, if `current` fails, or if it prints
 * anything except a client certificate or nothing. A store that cannot be read must not look like
 * an empty one.
 */
export async function startRotation(dependencies: StartRotationDependencies): Promise<void> {
  const { inputs, context, runner } = dependencies
  const start = parseStart(inputs, context)
  const { workingDirectory } = start
  const script = { text: inputs.current, workingDirectory }
  const { problem, stdout } = await dependencies.runScript(script, 'read')
  maskPrivateKeysIn(runner, stdout)
  const consequence = 'Nothing was issued, nothing was revoked.'
  if (problem) throw scriptError('current', problem, `${consequence} Its message is above.`)
  if (stdout.trim() === '') return requestFirstCertificate(runner)
  await assessCurrentCertificate(readCurrent(stdout, consequence), start, dependencies)
}

function requestFirstCertificate(runner: ActionContext['runner']): void {
  runner.info('current printed nothing: this is the first certificate. A new one is issued.')
  runner.setOutput('due', 'true')
  runner.setOutput('rotate', 'true')
}

async function assessCurrentCertificate(
  facts: CertificateFacts,
  start: StartConfig,
  dependencies: StartRotationDependencies
): Promise<void> {
  const { runner, clock } = dependencies
  const renewal = assessRenewal(facts, start.renewBefore, clock.now())
  runner.info(formatInspectedCertificate({ ...facts, ...renewal }, clock.now()))
  const rotate = renewal.due || start.force
  runner.setOutput('due', String(renewal.due))
  runner.setOutput('rotate', String(rotate))
  runner.setOutput('serial-number', facts.serialNumber)
  runner.setOutput('not-after', formatTime(facts.notAfter))
  runner.setOutput('subject', facts.subject)
  if (rotate) return
  runner.info('Nothing is issued: the certificate in use is not due, and force is not true.')
  if (!start.summary) return
  const state = `✅ in use, not due before ${formatCode(formatTime(renewal.dueFrom))}`
  const row = { role: 'current', ...facts, state } as const
  await runner.addSummary(summarizeRotation('The VTEX mTLS certificate is not due', [row]))
}

function readCurrent(stdout: string, consequence: string): CertificateFacts {
  try {
    return parseCertificateFacts(stdout, 'what current printed')
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new ActionError('INPUT_INVALID', `current is not usable: ${error.message}.`, {
      hint: `${consequence} It has to print the certificate in use as PEM, and nothing the first time.`
    })
  }
}

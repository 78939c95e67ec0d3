/** The story of an inspection: when certificates end, and whether one is due. */
import { formatTime, type Clock } from '../../shared/clock.ts'
import { ActionError } from '../../shared/errors.ts'
import {
  type InspectedCertificate,
  summarizeInspection,
  formatInspectedCertificate
} from './summary.ts'
import { type Inspection, type InspectionInputs, parseInspection } from '../../config/inspection.ts'
import type { RunnerContext } from '../../config/inputs.ts'
import { maskPrivateKeysIn } from '../../github/masks.ts'
import { assessRenewal } from '../../pki/renewal.ts'
import type { Runner } from '../../github/runner.ts'
import type { ActionContext } from '../context.ts'

export interface InspectionDependencies extends Pick<ActionContext, 'runner'> {
  inputs: InspectionInputs
  context: Pick<RunnerContext, 'workspace'>
  readFile(path: string): string
  clock: Pick<Clock, 'now'>
}

/**
 * Inspects every certificate that the inputs name: a line each in the log, a row each in the
 * summary, and as outputs the facts of the one that ends first. Private keys among what was given
 * are masked before anything is said, and not used.
 *
 * @throws ActionError INPUT_INVALID, before anything is set; CERTIFICATE_DUE where one is due and
 * that was to fail, after everything is set
 */
export async function inspectCertificates(dependencies: InspectionDependencies): Promise<void> {
  const { inputs, runner } = dependencies
  const { inspection, inspected, now } = inspect(dependencies)
  for (const certificate of inspected) {
    const level = certificate.state === 'valid' ? 'info' : 'warning'
    runner[level](formatInspectedCertificate(certificate, now))
    warnIfAlwaysDue(certificate, inputs['renew-before'], runner)
  }
  setOutputs(inspected, runner)
  if (inspection.summary) await runner.addSummary(summarizeInspection(inspected))
  if (inspection.failIfDue) requireNoneDue(inspected, now)
}

/** What an inspection finds, at which time, in milliseconds since the epoch. */
export interface Findings {
  inspection: Inspection
  /** In the order given. */
  inspected: InspectedCertificate[]
  now: number
}

/**
 * Reads the certificates and judges them. Says nothing, but masks the private keys that it finds.
 *
 * @throws ActionError INPUT_INVALID
 */
export function inspect(dependencies: InspectionDependencies): Findings {
  const { inputs, context, runner } = dependencies
  maskPrivateKeysIn(runner, inputs.certificate)
  maskPrivateKeysIn(runner, inputs['certificate-path'])
  const inspection = parseInspection(inputs, context.workspace, (path) => {
    const text = dependencies.readFile(path)
    maskPrivateKeysIn(runner, text)
    return text
  })
  const now = dependencies.clock.now()
  const inspected = inspection.certificates.map((facts) => ({
    ...facts,
    ...assessRenewal(facts, inspection.renewBefore, now)
  }))
  return { inspection, inspected, now }
}

/** A window as long as the lifetime would have a certificate renewed in every run. */
function warnIfAlwaysDue(
  { serialNumber, notBefore, dueFrom }: InspectedCertificate,
  renewBefore: string,
  runner: Runner
): void {
  if (dueFrom > notBefore) return
  runner.warning(
    `Certificate ${serialNumber} is due from its first day on: renew-before is ${renewBefore.trim()},` +
      ' and its whole lifetime is no longer than that.'
  )
}

function setOutputs(inspected: readonly InspectedCertificate[], runner: Runner): void {
  const endsFirst = inspected.reduce((first, certificate) =>
    certificate.notAfter < first.notAfter ? certificate : first
  )
  const outputs = {
    due: String(inspected.some(({ due }) => due)),
    'days-left': String(endsFirst.daysLeft),
    'serial-number': endsFirst.serialNumber,
    'not-before': formatTime(endsFirst.notBefore),
    'not-after': formatTime(endsFirst.notAfter),
    'fingerprint-sha256': endsFirst.fingerprintSha256,
    subject: endsFirst.subject
  }
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
}

/** @throws ActionError CERTIFICATE_DUE */
export function requireNoneDue(inspected: readonly InspectedCertificate[], now: number): void {
  const due = inspected.filter((certificate) => certificate.due)
  if (due.length === 0) return
  const title =
    inspected.length === 1
      ? 'The certificate is due for renewal:'
      : `Of ${inspected.length} certificates, these are due for renewal:`
  const lines = due.map((certificate) => formatInspectedCertificate(certificate, now))
  throw new ActionError('CERTIFICATE_DUE', [title, ...lines].join('\n- '), {
    hint: 'Replace it before it ends: afterwards, clients that use it are refused.'
  })
}

/** Reports a certificate that may exist although its serial number is not known. */
import { formatCode } from '../../github/markdown.ts'
import type { Runner } from '../../github/runner.ts'
import { ActionError, formatError } from '../../shared/errors.ts'
import { printable } from '../../shared/printable.ts'
import { type SigningAttempt, formatSigningAttempt } from '../../vtex/signing-attempt.ts'

/** An error after which an untracked certificate may exist, with the details to report. */
export class UntrackedCertificateError extends ActionError {
  readonly attempt: SigningAttempt
  /** The reason in the form that `reportUntracked` takes. */
  readonly why: string | undefined

  constructor(error: ActionError, attempt: SigningAttempt, why?: string) {
    const { hint, command } = error
    super(error.code, error.message, { hint, command, cause: error })
    this.attempt = attempt
    this.why = why
  }
}

/**
 * Reports the certificate in the summary, and in the log unless an error says it already.
 *
 * @param why a sentence for the log; `undefined` if an error says it
 */
export async function reportUntracked(
  runner: Runner,
  attempt: SigningAttempt,
  { why, summary }: { why?: string | undefined; summary: boolean }
): Promise<void> {
  if (why) {
    const consequence =
      'VTEX may have made a certificate that cannot be revoked, because its serial number is unknown.'
    const message = [why, consequence, printable(formatSigningAttempt(attempt), 800)].join(' ')
    const hint = 'Tell VTEX support what to look for.'
    const error = new ActionError('SIGN_UNCERTAIN', message, { hint })
    runner.warning(formatError(error, runner.troubleshootingPage))
  }
  if (summary) await runner.addSummary(untrackedCertificateSummary(attempt))
}

/** The summary, written for the account's administrator. */
function untrackedCertificateSummary({ host, subject, at }: SigningAttempt): string {
  const rows = { Subject: subject, Host: host, 'Asked at': at }
  return [
    '### ⚠️ A VTEX mTLS certificate may exist that cannot be revoked',
    '',
    'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
      ' never written anywhere. To have it revoked, give VTEX support the account, and this:',
    '',
    '| | |',
    '| --- | --- |',
    ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${formatCode(value)} |`),
    ''
  ].join('\n')
}

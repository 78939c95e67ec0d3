/** A certificate that may exist although its serial number is not known. */
import { formatCode } from '../../github/markdown.ts'
import type { Runner } from '../../github/runner.ts'
import { ActionError, formatError } from '../../shared/errors.ts'
import { printable } from '../../shared/printable.ts'
import { type SigningAttempt, formatSigningAttempt } from '../../vtex/signing-attempt.ts'

/** An error after which such a certificate may exist, with what is to be reported of it. */
export class UntrackedCertificateError extends ActionError {
  readonly attempt: SigningAttempt
  /** As `reportUntracked` takes it. */
  readonly why: string | undefined

  constructor(error: ActionError, attempt: SigningAttempt, why?: string) {
    const { hint, command } = error
    super(error.code, error.message, { hint, command, cause: error })
    this.attempt = attempt
    this.why = why
  }
}

/**
 * Reports such a certificate: in the log, unless an error says it already, and in the summary.
 *
 * @param why as a sentence for the log; none where an error says it
 */
export async function reportUntracked(
  runner: Runner,
  attempt: SigningAttempt,
  { why, summary }: { why?: string | undefined; summary: boolean }
): Promise<void> {
  if (why) {
    const consequence = 'A certificate may exist all the same, which nobody can revoke.'
    const message = [why, consequence, printable(formatSigningAttempt(attempt), 800)].join(' ')
    const hint = 'Tell VTEX support what to look for.'
    const error = new ActionError('SIGN_UNCERTAIN', message, { hint })
    runner.warning(formatError(error, runner.readme))
  }
  if (summary) await runner.addSummary(untrackedCertificateSummary(attempt))
}

/** The summary for an administrator. */
function untrackedCertificateSummary({ host, subject, at }: SigningAttempt): string {
  const rows = { Subject: subject, Host: host, 'Asked at': at }
  return [
    '### ⚠️ A VTEX mTLS certificate may exist that nobody can revoke',
    '',
    'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
      ' never written anywhere. Whoever wants it revoked has to give VTEX support the account, and this:',
    '',
    '| | |',
    '| --- | --- |',
    ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${formatCode(value)} |`),
    ''
  ].join('\n')
}

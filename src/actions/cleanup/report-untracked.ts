import { ActionError, describeError } from '../../shared/errors.ts'
import { printable } from '../../shared/printable.ts'
import type { Runner } from '../../github/runner.ts'
import { code } from '../../github/markdown.ts'
import { type SigningRequest, tellRequest } from '../../vtex/signing-attempt.ts'

/**
 * Tells of a certificate that may exist although nobody knows its serial number: in the log, unless
 * an error says it already, and in the summary.
 *
 * @param why as a sentence for the log; none where an error says it
 */
export async function tellOrphan(
  runner: Runner,
  request: SigningRequest,
  { why, summary }: { why?: string; summary: boolean }
): Promise<void> {
  if (why) {
    const maybe = 'A certificate may exist all the same, which nobody can revoke.'
    const message = [why, maybe, printable(tellRequest(request), 800)].join(' ')
    const hint = 'Tell VTEX support what to look for.'
    runner.warning(
      describeError(new ActionError('SIGN_UNCERTAIN', message, { hint }), runner.readme)
    )
  }
  if (summary) await runner.addSummary(summarizeOrphan(request))
}

/** The summary where VTEX may have signed, and nobody knows what: for an administrator. */
function summarizeOrphan({ host, subject, at }: SigningRequest): string {
  const rows = { Subject: subject, Host: host, 'Asked at': at }
  return [
    '### ⚠️ A VTEX mTLS certificate may exist that nobody can revoke',
    '',
    'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
      ' never written anywhere. Whoever wants it revoked has to give VTEX support the account, and this:',
    '',
    '| | |',
    '| --- | --- |',
    ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${code(value)} |`),
    ''
  ].join('\n')
}

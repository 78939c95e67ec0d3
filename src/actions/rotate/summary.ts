/** One table that says which certificates are valid now. */
import { formatTime } from '../../shared/clock.ts'
import { formatCode } from '../../github/markdown.ts'
import type { KnownCertificate } from '../../pki/certificate.ts'

export interface RotationRow extends KnownCertificate {
  role: 'current' | 'previous' | 'new' | 'retired'
  /** Whether the certificate is valid, in Markdown. */
  state: string
}

/** The table of certificates, with the result of the rotation as its title. Holds no secret. */
export function summarizeRotation(title: string, rows: readonly RotationRow[]): string {
  return [
    `### ${title}`,
    '',
    '| certificate | subject | serial number | valid until | now |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(formatRow),
    '',
    ''
  ].join('\n')
}

function formatRow({ role, subject, serialNumber, notAfter, state }: RotationRow): string {
  const formatCell = (text: string | undefined) => (text === undefined ? '–' : formatCode(text))
  const until = notAfter && formatTime(notAfter)
  return `| **${role}** | ${formatCell(subject)} | ${formatCell(serialNumber)} | ${formatCell(until)} | ${state} |`
}

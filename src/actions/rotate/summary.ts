/** One table that says which certificates are valid now. */
import { isoTime } from '../../shared/clock.ts'
import { code } from '../../github/markdown.ts'
import type { Known } from '../../pki/known-certificate.ts'

export interface Row extends Known {
  role: 'current' | 'previous' | 'new' | 'retired'
  /** What it is good for now; Markdown. */
  state: string
}

/** The table, with a title that says what became of the rotation. Holds no secret. */
export function summarizeRotation(title: string, rows: readonly Row[]): string {
  return [
    `### ${title}`,
    '',
    '| certificate | subject | serial number | valid until | now |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(cells),
    '',
    ''
  ].join('\n')
}

function cells({ role, subject, serialNumber, notAfter, state }: Row): string {
  const shown = (text: string | undefined) => (text === undefined ? '–' : code(text))
  const until = notAfter && isoTime(notAfter)
  return `| **${role}** | ${shown(subject)} | ${shown(serialNumber)} | ${shown(until)} | ${state} |`
}

/** What an inspection found, for the log and for the job's summary page. */
import { formatDuration, formatTime } from '../../shared/clock.ts'
import { formatCode, takeWithinLimit } from '../../github/markdown.ts'
import type { CertificateFacts } from '../../pki/certificate.ts'
import type { Renewal } from '../../pki/renewal.ts'
import { printable } from '../../shared/printable.ts'

export type InspectedCertificate = CertificateFacts & Renewal

/** One certificate in a sentence or two. */
export function formatInspectedCertificate(certificate: InspectedCertificate, now: number): string {
  const { serialNumber, notBefore, notAfter, due, dueFrom, state } = certificate
  const name = `Certificate ${serialNumber} (${printable(certificate.subject) || 'no subject'})`
  const distance = formatDuration(Math.abs(notAfter.getTime() - now))
  if (state === 'expired') return `${name} expired on ${formatTime(notAfter)}, ${distance} ago.`
  const begins =
    state === 'not-yet-valid' ? `is not valid before ${formatTime(notBefore)}. It ` : ''
  const sentence = `${name} ${begins}ends on ${formatTime(notAfter)}, in ${distance}.`
  return `${sentence} It ${due ? 'has been due since' : 'is not due before'} ${formatTime(dueFrom)}.`
}

/** A table with a row for each certificate. Holds no path. */
export function summarizeInspection(inspected: readonly InspectedCertificate[]): string {
  const due = inspected.filter((certificate) => certificate.due).length
  const rows = inspected.map((certificate) => {
    const subject = formatCode(printable(certificate.subject))
    const end = formatCode(formatTime(certificate.notAfter))
    return `| ${subject} | ${formatCode(certificate.serialNumber)} | ${end} | ${certificate.daysLeft} | ${formatDue(certificate)} |`
  })
  const shown = takeWithinLimit(rows)
  const omitted = rows.length - shown.length
  return [
    `### Client certificates: ${due} of ${inspected.length} due`,
    '',
    '| subject | serial number | ends | days left | due |',
    '| --- | --- | --- | ---: | --- |',
    ...shown,
    '',
    ...(omitted > 0 ? [`There is no room for ${omitted} more.`, ''] : []),
    ''
  ].join('\n')
}

function formatDue({ state, due, dueFrom, notBefore }: InspectedCertificate): string {
  if (state === 'expired') return '❌ expired'
  const from = formatCode(formatTime(dueFrom))
  const sentence = due ? `⚠️ since ${from}` : `✅ not before ${from}`
  return state === 'not-yet-valid'
    ? `${sentence}; not valid before ${formatCode(formatTime(notBefore))}`
    : sentence
}

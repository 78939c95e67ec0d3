/** What an inspection found, for the log and for the job's summary page. */
import { duration, isoTime } from '../../shared/clock.ts'
import { code, fitting } from '../../github/markdown.ts'
import type { CertificateFacts } from '../../pki/certificate.ts'
import type { Renewal } from '../../pki/renewal.ts'
import { printable } from '../../shared/printable.ts'

export type InspectedCertificate = CertificateFacts & Renewal

/** One certificate in a sentence or two. */
export function tellInspected(one: InspectedCertificate, now: number): string {
  const { serialNumber, notBefore, notAfter, due, dueFrom, state } = one
  const name = `Certificate ${serialNumber} (${printable(one.subject) || 'no subject'})`
  const away = duration(Math.abs(notAfter.getTime() - now))
  if (state === 'expired') return `${name} expired on ${isoTime(notAfter)}, ${away} ago.`
  const begins = state === 'not-yet-valid' ? `is not valid before ${isoTime(notBefore)}. It ` : ''
  const sentence = `${name} ${begins}ends on ${isoTime(notAfter)}, in ${away}.`
  return `${sentence} It ${due ? 'has been due since' : 'is not due before'} ${isoTime(dueFrom)}.`
}

/** A table with a row for each certificate. Holds no path. */
export function summarizeInspection(inspected: readonly InspectedCertificate[]): string {
  const due = inspected.filter((one) => one.due).length
  const rows = inspected.map((one) => {
    const subject = code(printable(one.subject))
    const end = code(isoTime(one.notAfter))
    return `| ${subject} | ${code(one.serialNumber)} | ${end} | ${one.daysLeft} | ${verdict(one)} |`
  })
  const shown = fitting(rows)
  const left = rows.length - shown.length
  return [
    `### Client certificates: ${due} of ${inspected.length} due`,
    '',
    '| subject | serial number | ends | days left | due |',
    '| --- | --- | --- | ---: | --- |',
    ...shown,
    '',
    ...(left > 0 ? [`There is no room for ${left} more.`, ''] : []),
    ''
  ].join('\n')
}

function verdict({ state, due, dueFrom, notBefore }: InspectedCertificate): string {
  if (state === 'expired') return '❌ expired'
  const from = code(isoTime(dueFrom))
  const sentence = due ? `⚠️ since ${from}` : `✅ not before ${from}`
  return state === 'not-yet-valid'
    ? `${sentence}; not valid before ${code(isoTime(notBefore))}`
    : sentence
}

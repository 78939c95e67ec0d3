/** Facts in, Markdown out: what a release engineer wants to see on the run's page. */
import { formatDuration, formatTime } from '../../shared/clock.ts'
import { formatCode, escapeMarkdown, takeWithinLimit } from '../../github/markdown.ts'
import type { Proof } from '../../verify/verdict.ts'
import type { CertificateFacts } from '../../pki/certificate.ts'
import type { Subject } from '../../pki/subject.ts'
import { printable } from '../../shared/printable.ts'
import type { CheckResult } from '../../verify/run-checks.ts'
import type { Phase } from './phase-timer.ts'

export interface IssueSummary {
  subject: Subject
  baseUrl: URL
  facts: CertificateFacts
  proof: Proof
  checks: readonly CheckResult[]
  phases: readonly Phase[]
  revokeOnExit: boolean
}

const MARKS: Record<Proof['mtls'], string> = {
  enforced: '✅',
  requested: '⚠️',
  'any-certificate': '⚠️',
  'not-requested': '⚠️',
  unverified: '➖'
}

/** The summary of a certificate that was published. Holds no secret and no path. */
export function summarizeIssue(summary: IssueSummary): string {
  const { subject, baseUrl, facts, proof, checks, phases, revokeOnExit } = summary
  const rows: [string, string][] = [
    ['Subject', formatCode(facts.subject)],
    ['Issuer', formatCode(facts.issuer)],
    ['Serial number', formatCode(facts.serialNumber)],
    ['SHA-256 fingerprint', formatCode(facts.fingerprintSha256)],
    ['Valid', formatValidity(facts)],
    ['Host', formatCode(baseUrl.host)],
    ['mTLS', `${MARKS[proof.mtls]} ${formatCode(proof.mtls)}: ${escapeMarkdown(proof.sentence)}`],
    ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
    ['When the job ends', formatAtExit(revokeOnExit)]
  ]
  return [
    `### VTEX mTLS certificate for ${formatCode(subject.commonName)} on ${formatCode(subject.organizationalUnitName)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
    '',
    ...(checks.length > 0 ? formatChecks(checks) : []),
    ''
  ].join('\n')
}

/** In their order where all fit; else the failures first, as many as fit. */
function formatChecks(results: readonly CheckResult[]): string[] {
  const failed = results.filter(({ passed }) => !passed)
  const rows = results.map(formatCheck)
  const allFit = takeWithinLimit(rows).length === rows.length
  const shown = allFit
    ? rows
    : takeWithinLimit([...failed, ...results.filter((result) => result.passed)].map(formatCheck))
  const omitted = rows.length - shown.length
  return [
    `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
    '',
    '| method | path | status | ms | verdict |',
    '| --- | --- | --- | ---: | --- |',
    ...shown,
    '',
    ...(omitted > 0
      ? [`The failures come first; ${omitted} more are in the JUnit report.`, '']
      : [])
  ]
}

function formatCheck({ check, passed, actual, milliseconds }: CheckResult): string {
  const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`
  const path = formatCode(printable(check.path, 200))
  return `| ${check.method} | ${path} | ${escapeMarkdown(actual)} | ${milliseconds} | ${verdict} |`
}

function formatValidity({ notBefore, notAfter }: CertificateFacts): string {
  const length = formatDuration(notAfter.getTime() - notBefore.getTime())
  return `${formatCode(formatTime(notBefore))} to ${formatCode(formatTime(notAfter))} (${length})`
}

function formatAtExit(revokeOnExit: boolean): string {
  return revokeOnExit
    ? 'the files are deleted and the certificate is revoked'
    : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number'
}

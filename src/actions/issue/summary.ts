/** Facts in, Markdown out: what a release engineer wants to see on the run's page. */
import { duration, isoTime } from '../../shared/clock.ts'
import { code, escape, fitting } from '../../github/markdown.ts'
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
    ['Subject', code(facts.subject)],
    ['Issuer', code(facts.issuer)],
    ['Serial number', code(facts.serialNumber)],
    ['SHA-256 fingerprint', code(facts.fingerprintSha256)],
    ['Valid', validity(facts)],
    ['Host', code(baseUrl.host)],
    ['mTLS', `${MARKS[proof.mtls]} ${code(proof.mtls)}: ${escape(proof.sentence)}`],
    ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
    ['When the job ends', atExit(revokeOnExit)]
  ]
  return [
    `### VTEX mTLS certificate for ${code(subject.commonName)} on ${code(subject.organizationalUnitName)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
    '',
    ...(checks.length > 0 ? checksTable(checks) : []),
    ''
  ].join('\n')
}

/** In their order where all fit; else the failures first, as many as fit. */
function checksTable(results: readonly CheckResult[]): string[] {
  const failed = results.filter(({ passed }) => !passed)
  const all = results.map(checkRow)
  const fit = fitting(all).length === all.length
  const shown = fit
    ? all
    : fitting([...failed, ...results.filter((one) => one.passed)].map(checkRow))
  const left = all.length - shown.length
  return [
    `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
    '',
    '| method | path | status | ms | verdict |',
    '| --- | --- | --- | ---: | --- |',
    ...shown,
    '',
    ...(left > 0 ? [`The failures come first; ${left} more are in the JUnit report.`, ''] : [])
  ]
}

function checkRow({ check, passed, said, milliseconds }: CheckResult): string {
  const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`
  const path = code(printable(check.path, 200))
  return `| ${check.method} | ${path} | ${escape(said)} | ${milliseconds} | ${verdict} |`
}

function validity({ notBefore, notAfter }: CertificateFacts): string {
  const length = duration(notAfter.getTime() - notBefore.getTime())
  return `${code(isoTime(notBefore))} to ${code(isoTime(notAfter))} (${length})`
}

function atExit(revokeOnExit: boolean): string {
  return revokeOnExit
    ? 'the files are deleted and the certificate is revoked'
    : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number'
}

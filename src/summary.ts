/** Facts in, Markdown out: what a release engineer wants to see on the run's page. */
import { isoTime } from './clock.ts'
import type { Proof } from './proof/verdict.ts'
import type { CertificateFacts } from './pki/certificate.ts'
import type { Subject } from './pki/subject.ts'
import { printable } from './printable.ts'
import type { CheckResult } from './proof/run-checks.ts'
import type { Phase } from './stopwatch.ts'
import type { SigningRequest } from './vtex/signing-request.ts'

export interface IssueSummary {
  subject: Subject
  baseUrl: URL
  facts: CertificateFacts
  proof: Proof
  results: readonly CheckResult[]
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

/** The summary of a certificate that was handed over. Holds no secret and no path. */
export function summarizeIssue(summary: IssueSummary): string {
  const { subject, baseUrl, facts, proof, results, phases, revokeOnExit } = summary
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
    ...(results.length > 0 ? checksTable(results) : []),
    ''
  ].join('\n')
}

/** The summary where VTEX may have signed, and nobody knows what: for an administrator. */
export function summarizeOrphan({ host, subject, at }: SigningRequest): string {
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

/** GitHub refuses a page of over 1 MiB, and other steps may want to add to it. */
const MOST_BYTES = 500_000

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

function fitting(rows: string[]): string[] {
  let size = 0
  return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MOST_BYTES)
}

/** A length of time in the largest unit that fits: `90 days`, `23 hours`. */
export function duration(milliseconds: number): string {
  const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 }
  for (const [unit, size] of Object.entries(units)) {
    const count = Math.floor(milliseconds / size)
    if (count >= 2) return `${count} ${unit}s`
  }
  return 'less than 2 seconds'
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

const code = (text: string) => `<code>${escape(text)}</code>`

/**
 * What GitHub's Markdown or HTML could take for markup becomes a character reference, which is
 * decoded only after the markup has been read (GFM 0.29, 6.2); so do the beginnings of its
 * autolinks (6.9).
 */
function escape(text: string): string {
  const reference = (character: string) => `&#${character.codePointAt(0)};`
  return text
    .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
    .replace(/:(?=\/\/)|(?<=www)\./gi, reference)
}

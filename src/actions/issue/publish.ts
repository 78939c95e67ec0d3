/** Publishes the result to the job: log lines, masks, outputs, variables and the summary. */
import { formatTime } from '../../shared/clock.ts'
import type { Config } from '../../config/config.ts'
import type { Format } from '../../files/formats/index.ts'
import type { WrittenFiles } from '../../files/write-files.ts'
import type { CertificateFacts } from '../../pki/certificate.ts'
import { type CheckResult, formatCheckFailure } from '../../verify/run-checks.ts'
import type { Runner } from '../../github/runner.ts'
import type { IssueRun } from './dependencies.ts'
import { summarizeIssue } from './summary.ts'
import type { VerificationResult } from './prove-and-check.ts'

export interface Publication {
  facts: CertificateFacts
  verification: VerificationResult
  files: WrittenFiles
}

/** Masks the paths, sets every output and variable, and writes the summary. */
export async function publish(run: IssueRun, publication: Publication): Promise<void> {
  const { config, runner, timer } = run
  const { facts, verification, files } = publication
  const secrets = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat())
  for (const value of [files.certificatePath, files.privateKeyPath, ...secrets]) runner.mask(value)
  for (const [name, value] of outputs(config, publication)) runner.setOutput(name, value)
  if (config.exportEnv) {
    for (const [name, value] of variables(files)) runner.exportVariable(name, value)
  }
  runner.info(
    `Certificate ${facts.serialNumber} is valid until ${formatTime(facts.notAfter)}, signed by ${facts.issuer}.` +
      ` ${runner.whereFilesAre}`
  )
  for (const { name, milliseconds } of timer.phases) runner.debug(`${name}: ${milliseconds} ms`)
  logChecks(runner, verification.checks)
  if (!config.summary) return
  const { subject, baseUrl, revokeOnExit } = config
  const requested = { subject, baseUrl, revokeOnExit }
  const summary = { ...requested, facts, ...verification, phases: timer.phases }
  await runner.addSummary(summarizeIssue(summary))
}

function outputs(config: Config, { facts, verification, files }: Publication): [string, string][] {
  const { proof, checks } = verification
  const passed = checks.filter((result) => result.passed).length
  const checked: [string, string][] = files.junitPath
    ? [
        ['checks-passed', String(passed)],
        ['checks-failed', String(checks.length - passed)],
        ['junit-path', files.junitPath]
      ]
    : []
  return [
    ['cert-path', files.certificatePath],
    ['key-path', files.privateKeyPath],
    ...files.extras.map(({ format, path }): [string, string] => [`${format}-path`, path]),
    ...files.extras.flatMap(({ format, password }): [string, string][] =>
      password === undefined ? [] : [[`${format}-password`, password]]
    ),
    ['serial-number', facts.serialNumber],
    ['fingerprint-sha256', facts.fingerprintSha256],
    ['subject', facts.subject],
    ['issuer', facts.issuer],
    ['not-before', formatTime(facts.notBefore)],
    ['not-after', formatTime(facts.notAfter)],
    ['base-url', config.baseUrl.origin],
    ['mtls', proof.mtls],
    ...checked
  ]
}

/** The variables that `export-env` sets. The PKCS#12 password is only an output. */
const VARIABLES: Record<Format, string> = {
  bundle: 'VTEX_MTLS_BUNDLE',
  pkcs12: 'VTEX_MTLS_PKCS12',
  newman: 'VTEX_MTLS_NEWMAN',
  curl: 'VTEX_MTLS_CURL'
}

function variables(files: WrittenFiles): [string, string][] {
  return [
    ['VTEX_MTLS_CERT', files.certificatePath],
    ['VTEX_MTLS_KEY', files.privateKeyPath],
    ...files.extras.map(({ format, path }): [string, string] => [VARIABLES[format], path])
  ]
}

function logChecks(runner: Runner, checks: readonly CheckResult[]): void {
  if (checks.length === 0) return
  for (const check of checks) if (!check.passed) runner.error(formatCheckFailure(check))
  const passed = checks.filter((check) => check.passed).length
  runner.info(`Checks: ${passed} of ${checks.length} passed.`)
}

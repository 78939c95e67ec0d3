/** What the job gets to see and to use: log lines, masks, outputs, variables and the summary. */
import { isoTime } from '../../shared/clock.ts'
import type { Config } from '../../config/config.ts'
import type { Format } from '../../files/formats/index.ts'
import type { WrittenFiles } from '../../files/write-files.ts'
import { formatSubject } from '../../pki/subject.ts'
import type { VerifiedIdentity } from '../../pki/verify-certificate.ts'
import { tellFailure } from '../../verify/run-checks.ts'
import type { Runner } from '../../github/runner.ts'
import type { Phase } from './phase-timer.ts'
import { summarizeIssue } from './summary.ts'
import type { Trial } from './verify.ts'

export interface HandedOver {
  identity: VerifiedIdentity
  trial: Trial
  files: WrittenFiles
  phases: readonly Phase[]
}

/** Says what is about to be done, and what was odd about the inputs. */
export function greet(runner: Runner, config: Config): void {
  for (const warning of config.warnings) runner.warning(warning)
  runner.info(`Asking ${config.baseUrl.host} for a certificate: ${formatSubject(config.subject)}.`)
}

/** Masks the paths, then sets every output and variable, and writes the summary. */
export async function handOver(runner: Runner, config: Config, given: HandedOver): Promise<void> {
  const { files, identity, trial } = given
  const secret = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat())
  for (const value of [files.certificatePath, files.privateKeyPath, ...secret]) runner.mask(value)
  for (const [name, value] of outputs(config, given)) runner.setOutput(name, value)
  if (config.exportEnv) {
    for (const [name, value] of variables(files)) runner.exportVariable(name, value)
  }
  const { serialNumber, notAfter, issuer } = identity.facts
  runner.info(
    `Certificate ${serialNumber} is valid until ${isoTime(notAfter)}, signed by ${issuer}.`
  )
  for (const { name, milliseconds } of given.phases) runner.debug(`${name}: ${milliseconds} ms`)
  tellChecks(runner, trial)
  if (config.summary) {
    const { phases } = given
    await runner.addSummary(summarizeIssue({ ...config, facts: identity.facts, ...trial, phases }))
  }
}

function outputs(config: Config, { identity, trial, files }: HandedOver): [string, string][] {
  const { facts } = identity
  const passed = trial.results.filter((result) => result.passed).length
  const checked: [string, string][] = files.junitPath
    ? [
        ['checks-passed', String(passed)],
        ['checks-failed', String(trial.results.length - passed)],
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
    ['not-before', isoTime(facts.notBefore)],
    ['not-after', isoTime(facts.notAfter)],
    ['base-url', config.baseUrl.origin],
    ['mtls', trial.proof.mtls],
    ...checked
  ]
}

/** With export-env. The PKCS#12 password is not among them: it is an output alone. */
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

function tellChecks(runner: Runner, { results }: Trial): void {
  if (results.length === 0) return
  for (const result of results) if (!result.passed) runner.error(tellFailure(result))
  const passed = results.filter((result) => result.passed).length
  runner.info(`Checks: ${passed} of ${results.length} passed.`)
}

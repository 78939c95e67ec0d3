/** The revoke action in a scenario: the same server, in the same job. */
import { readFileSync } from 'node:fs'
import { ActionError } from '../../src/shared/errors.ts'
import { REVOCATION_DEFAULTS, type RevocationInputs } from '../../src/config/revocation.ts'
import { revokeCertificates } from '../../src/actions/revoke/revoke-certificates.ts'
import { expectNoSecrets } from './afterwards.ts'
import { RecordingRunner } from './recording-runner.ts'
import type { Scenario } from './harness.ts'

interface Outcome {
  runner: RecordingRunner
  error: ActionError | undefined
}

const NOTHING = { 'serial-number': '', 'certificate-path': '' }

/** Runs it with the scenario's own target and credentials. */
export async function runRevoke(
  scenario: Scenario,
  changes: Partial<RevocationInputs>
): Promise<Outcome> {
  const runner = new RecordingRunner()
  const usual = Object.entries(scenario.inputs()).filter(([name]) => name in REVOCATION_DEFAULTS)
  const inputs = { ...(Object.fromEntries(usual) as RevocationInputs), ...NOTHING, ...changes }
  const clock = { now: Date.now, sleep: () => Promise.resolve(), random: () => 0.5 }
  const readFile = (path: string) => readFileSync(path, 'utf8')
  const { context } = scenario
  const parts = { inputs, context, readFile, clock, proxyEnv: {}, runner }
  const error = await revokeCertificates(parts).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (error !== undefined && !(error instanceof ActionError)) throw error as Error
  expectNoSecrets(scenario, runner, `${error?.message} ${error?.hint} ${error?.command}`)
  return { runner, error }
}

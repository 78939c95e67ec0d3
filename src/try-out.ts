import type { Config } from './config.ts'
import { checkCall, validateCall } from './proof/call.ts'
import { junitXml } from './proof/junit.ts'
import type { ProofLines } from './proof/lines.ts'
import { type Proof, prove, requireEnforced, UNVERIFIED } from './proof/prove.ts'
import { type CheckResult, runChecks } from './proof/run-checks.ts'
import type { Runner } from './runner.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Connection } from './vtex/connection.ts'
import type { UserToken } from './vtex/login.ts'

/** What an identity could do before it was handed over. */
export interface Trial {
  proof: Proof
  /** In the order of the input. */
  results: CheckResult[]
  /** The results as JUnit XML; absent where there were no checks. */
  junit: string | undefined
}

/**
 * Proves the identity and then makes the checks, over the same connections. A failed check is a
 * result, not an error.
 *
 * @param mutual shows the identity, and has not been used
 * @throws ActionError PROOF_FAILED, MTLS_NOT_ENFORCED
 */
export async function tryOut(
  mutual: Connection,
  lines: ProofLines,
  config: Config,
  userToken: UserToken,
  { runner, watch }: { runner: Runner; watch: Stopwatch }
): Promise<Trial> {
  const call = config.proof ? checkCall(mutual, config.proof) : validateCall(userToken.token)
  const proof = config.verify
    ? await watch.time('proof', prove(mutual, lines.bare, call))
    : UNVERIFIED
  if (config.requireMtls) requireEnforced(proof)
  tellProof(runner, proof)
  if (config.checks.length === 0) return { proof, results: [], junit: undefined }

  const startedAt = new Date(mutual.options.budget.clock.now())
  const results = await watch.time('checks', runChecks(mutual, config.checks))
  return { proof, results, junit: junitXml(results, mutual.host, startedAt) }
}

/** Says what the proof showed; a warning unless the certificate was needed. */
function tellProof(runner: Runner, { mtls, sentence }: Proof): void {
  const line = `mTLS ${mtls}: ${sentence}`
  if (mtls === 'enforced' || mtls === 'unverified') runner.info(line)
  else runner.warning(`${line} Set require-mtls: true to fail instead.`)
}

import type { Config } from '../../config/config.ts'
import { checkCall, validateCall } from '../../verify/test-request.ts'
import { junitXml } from '../../verify/junit.ts'
import type { ProofLines } from '../../verify/proof-connections.ts'
import { prove, requireEnforced } from '../../verify/mtls-proof.ts'
import { type CheckResult, runChecks } from '../../verify/run-checks.ts'
import { type Proof, UNVERIFIED } from '../../verify/verdict.ts'
import type { Runner } from '../../github/runner.ts'
import type { Stopwatch } from './phase-timer.ts'
import type { UserToken } from '../../vtex/login.ts'

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
 * @param lines show the identity, and nothing was sent over them; left to be closed
 * @throws ActionError PROOF_FAILED, MTLS_NOT_ENFORCED
 */
export async function tryOut(
  lines: ProofLines,
  config: Config,
  userToken: UserToken,
  { runner, watch }: { runner: Runner; watch: Stopwatch }
): Promise<Trial> {
  const call = config.proof
    ? checkCall(lines.over('ours'), config.proof)
    : validateCall(userToken.token)
  const { proof, lines: proven } = config.verify
    ? await watch.time('proof', prove(lines, call))
    : { proof: UNVERIFIED, lines }
  if (config.requireMtls) requireEnforced(proof)
  tellProof(runner, proof)
  if (config.checks.length === 0) return { proof, results: [], junit: undefined }

  const mutual = proven.over('ours')
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

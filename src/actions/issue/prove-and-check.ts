import { junitXml } from '../../verify/junit.ts'
import { proveMtls, requireEnforced } from '../../verify/mtls-proof.ts'
import { type CheckResult, runChecks } from '../../verify/run-checks.ts'
import { checkRequest, validateRequest } from '../../verify/test-request.ts'
import { type Proof, UNVERIFIED } from '../../verify/verdict.ts'
import type { Runner } from '../../github/runner.ts'
import type { UserToken } from '../../vtex/login.ts'
import type { IssueRun } from './dependencies.ts'

/** The results of the proof and the checks, which are made before the certificate is published. */
export interface VerificationResult {
  proof: Proof
  /** In the order of the input. */
  checks: CheckResult[]
  /** The checks as JUnit XML; `undefined` if there were none. */
  junit: string | undefined
}

/**
 * Proves that the server accepts the certificate, and then makes the checks over the same
 * connections. A failed check is a result, not an error.
 *
 * @param run its connections show the certificate and have carried no request; they stay open
 * @throws ActionError PROOF_FAILED, MTLS_NOT_ENFORCED
 */
export async function proveAndCheck(
  { config, connections, clock, runner, timer }: IssueRun,
  userToken: UserToken
): Promise<VerificationResult> {
  const request = config.proof
    ? checkRequest(connections.clientFor('issued'), config.proof)
    : validateRequest(userToken.token)
  const { proof, connections: verified } = config.verify
    ? await timer.measure('proof', proveMtls(connections, request))
    : { proof: UNVERIFIED, connections }
  if (config.requireMtls) requireEnforced(proof)
  logProof(runner, proof)
  if (config.checks.length === 0) return { proof, checks: [], junit: undefined }

  const client = verified.clientFor('issued')
  const startedAt = new Date(clock.now())
  const checks = await timer.measure('checks', runChecks(client, config.checks))
  return { proof, checks, junit: junitXml(checks, client.host, startedAt) }
}

/** Logs what the proof showed. It is a warning unless the server required the certificate. */
function logProof(runner: Runner, { mtls, sentence }: Proof): void {
  const line = `mTLS ${mtls}: ${sentence}`
  if (mtls === 'enforced' || mtls === 'unverified') runner.info(line)
  else runner.warning(`${line} Set require-mtls: true to fail instead.`)
}

import { ActionError } from '../shared/errors.ts'
import type { VtexClient } from '../vtex/client.ts'
import { NetworkError } from '../http/network-error.ts'
import { isTransient, type Outcome } from '../http/retry.ts'
import { checkRequest } from './test-request.ts'
import type { Check } from './check.ts'

export interface CheckResult {
  check: Check
  passed: boolean
  /** The outcome in words: `HTTP 500, "Out of order"`. */
  actual: string
  milliseconds: number
}

/** How many checks run at the same time. More could look like an attack. */
const MAX_CONCURRENCY = 8

/**
 * Makes the checks over kept-alive connections, a few at a time. Each has the time limit of one
 * request. The results are in the order of the checks.
 */
export async function runChecks(
  client: VtexClient,
  checks: readonly Check[]
): Promise<CheckResult[]> {
  const rounds = Math.ceil(checks.length / MAX_CONCURRENCY)
  const clientWithTime = client.withTimeForAtLeast(rounds + 4)
  const results: CheckResult[] = []
  const queue = checks.entries()
  const work = async () => {
    for (const [index, check] of queue) results[index] = await runCheck(clientWithTime, check)
  }
  await Promise.all(Array.from({ length: MAX_CONCURRENCY }, work))
  return results
}

/** @throws ActionError CHECKS_FAILED, with the number and the list of the failed checks */
export function requirePassed(results: readonly CheckResult[]): void {
  const failed = results.filter(({ passed }) => !passed)
  if (failed.length === 0) return
  const names = failed.slice(0, 3).map(({ check }) => `${check.method} ${check.path}`)
  const more = failed.length > 3 ? ` and ${failed.length - 3} more` : ''
  throw new ActionError(
    'CHECKS_FAILED',
    `${failed.length} of ${results.length} checks failed: ${names.join(', ')}${more}.`,
    { hint: 'The files stay usable until the job ends, for a step with if: failure().' }
  )
}

/** A failed check in one line. */
export function formatCheckFailure({ check, actual }: CheckResult): string {
  return `${check.method} ${check.path}: expected ${check.expected.text}, got ${actual}`
}

async function runCheck(client: VtexClient, check: Check): Promise<CheckResult> {
  const { clock } = client
  const startedAt = clock.now()
  const { request, succeeded, safe } = checkRequest(client, check)
  const attempts = await client.send(
    request,
    (outcome) => safe && !succeeded(outcome) && isTransportFailure(outcome)
  )
  const { outcome } = attempts
  return {
    check,
    passed: succeeded(outcome),
    actual: client.formatResult(attempts),
    milliseconds: clock.now() - startedAt
  }
}

/** Whether to repeat a check. A 500 is a result of its own; a network or gateway error is not. */
function isTransportFailure(outcome: Outcome): boolean {
  return isTransient(outcome) && (outcome instanceof NetworkError || outcome.status !== 500)
}

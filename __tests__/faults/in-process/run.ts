/** Runs one fault in this process: `issue` and the post step over real sockets, without waits. */
import { readdirSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { FaultKind } from '../../../src/sandbox/faults.ts'
import { unrevoked } from '../../scenario/afterwards.ts'
import { scenarioFactory, type Scenario } from '../../scenario/harness.ts'
import { callsOfAction, withoutZeros } from '../calls.ts'
import { type FaultCase, isError } from '../fault-case.ts'

/** Faults that only a time-out ends. All others get time enough for a busy machine. */
const ABANDONED: readonly FaultKind[] = ['hang', 'slow']

const kinds = ({ server, beforePost }: FaultCase) =>
  [...(server?.faults ?? []), ...(beforePost ? [beforePost] : [])].map(({ kind }) => kind)

/** Makes the function that runs the cases of a test file. */
export function inProcessRunner(): (fault: FaultCase) => Promise<void> {
  const open = scenarioFactory()
  return async (fault) => {
    const scenario = await open(fault.server)
    const own = typeof fault.inputs === 'function' ? fault.inputs(scenario.sandbox) : fault.inputs
    const timeout = ABANDONED.some((kind) => kinds(fault).includes(kind)) ? '2' : '15'
    const inputs = { timeout, retries: '0', ...own }
    await runMain(scenario, fault, inputs)
    const proved = scenario.runner.outputs['mtls'] === 'enforced'
    if (fault.beforePost) scenario.sandbox.inject(fault.beforePost)
    const post = await scenario.runPostStep({ inputs: scenario.inputs(inputs) })
    if (fault.outcome === 'ok, warned') expectRevokeWarning(scenario, post.warnings, fault)
    else expect(post.warnings).toEqual([])
    expect(readdirSync(scenario.temp)).toEqual([])
    expect(unrevoked(scenario.sandbox)).toHaveLength(fault.certificates ?? 0)
    expect(callsOfAction(scenario.sandbox, proved)).toEqual(withoutZeros(fault.calls))
  }
}

async function runMain(
  scenario: Scenario,
  { outcome, says = /./, warns, certificates = 0 }: FaultCase,
  inputs: Record<string, string>
): Promise<void> {
  const { runner, sandbox } = scenario
  if (isError(outcome)) {
    const { message, hint = '' } = await scenario.fails(outcome, inputs)
    expect(hint).not.toBe('')
    expect(`${message} ${hint}`).toMatch(says)
    expect(runner.warnings).toEqual(warns ? [expect.stringMatching(warns)] : [])
    expect(unrevoked(sandbox)).toHaveLength(certificates) // before the job sees the failure
    return
  }
  await scenario.issue(inputs)
  expect(runner.warnings).toEqual([])
  const serialNumber = sandbox.issued[0]?.serialNumber
  expect(runner.outputs).toMatchObject({ mtls: 'enforced', 'serial-number': serialNumber })
}

/** What could not be revoked is named, with the command that does it by hand. */
function expectRevokeWarning(
  { sandbox }: Scenario,
  warnings: string[],
  { says = /./ }: FaultCase
): void {
  const serial = sandbox.issued.at(-1)?.serialNumber
  expect(warnings).toEqual([expect.stringMatching(/\[REVOKE_FAILED\] \S+#revoke_failed$/)])
  expect(warnings[0]).toContain(`Certificate ${serial} `)
  expect(warnings[0]).toMatch(new RegExp(`curl .*--request DELETE --url '[^']*/${serial}'`))
  expect(warnings[0]).toMatch(says)
}

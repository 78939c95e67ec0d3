/** Runs one fault in this process: `issue` and the post step over real sockets, without waits. */
import { readdirSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { FaultKind } from '../../../src/sandbox/faults.ts'
import { unrevoked } from '../../scenario/afterwards.ts'
import { storyteller, type Story } from '../../scenario/harness.ts'
import { callsOfAction, withoutZeros } from '../calls.ts'
import { type FaultCase, isError } from '../fault-case.ts'

/** Faults that only a time-out ends. All others get time enough for a busy machine. */
const ABANDONED: readonly FaultKind[] = ['hang', 'slow']

const kinds = ({ server, beforePost }: FaultCase) =>
  [...(server?.faults ?? []), ...(beforePost ? [beforePost] : [])].map(({ kind }) => kind)

/** Makes the function that runs the cases of a test file. */
export function inProcessRunner(): (fault: FaultCase) => Promise<void> {
  const open = storyteller()
  return async (fault) => {
    const story = await open(fault.server)
    const own = typeof fault.inputs === 'function' ? fault.inputs(story.sandbox) : fault.inputs
    const timeout = ABANDONED.some((kind) => kinds(fault).includes(kind)) ? '2' : '15'
    const inputs = { timeout, retries: '0', ...own }
    await runMain(story, fault, inputs)
    const proved = story.runner.outputs['mtls'] === 'enforced'
    if (fault.beforePost) story.sandbox.inject(fault.beforePost)
    const post = await story.takeBack({ inputs: story.inputs(inputs) })
    if (fault.outcome === 'ok, warned') expectRevokeWarning(story, post.warnings, fault)
    else expect(post.warnings).toEqual([])
    expect(readdirSync(story.temp)).toEqual([])
    expect(unrevoked(story.sandbox)).toHaveLength(fault.certificates ?? 0)
    expect(callsOfAction(story.sandbox, proved)).toEqual(withoutZeros(fault.calls))
  }
}

async function runMain(
  story: Story,
  { outcome, says = /./, warns, certificates = 0 }: FaultCase,
  inputs: Record<string, string>
): Promise<void> {
  const { runner, sandbox } = story
  if (isError(outcome)) {
    const { message, hint = '' } = await story.fails(outcome, inputs)
    expect(hint).not.toBe('')
    expect(`${message} ${hint}`).toMatch(says)
    expect(runner.warnings).toEqual(warns ? [expect.stringMatching(warns)] : [])
    expect(unrevoked(sandbox)).toHaveLength(certificates) // before the job sees the failure
    return
  }
  await story.issue(inputs)
  expect(runner.warnings).toEqual([])
  const serialNumber = sandbox.issued[0]?.serialNumber
  expect(runner.outputs).toMatchObject({ mtls: 'enforced', 'serial-number': serialNumber })
}

/** What could not be revoked is named, with the command that does it by hand. */
function expectRevokeWarning(
  { sandbox }: Story,
  warnings: string[],
  { says = /./ }: FaultCase
): void {
  const serial = sandbox.issued.at(-1)?.serialNumber
  expect(warnings).toEqual([expect.stringMatching(/\[REVOKE_FAILED\] \S+#revoke_failed$/)])
  expect(warnings[0]).toContain(`Certificate ${serial} `)
  expect(warnings[0]).toMatch(new RegExp(`curl .*--request DELETE --url '[^']*/${serial}'`))
  expect(warnings[0]).toMatch(says)
}

/** One fault: the shipped main and post steps meet it, and everything that is left is counted. */
import { readdirSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { ErrorCode } from '../../../src/shared/errors.ts'
import type { StepResult } from '../../../src/local-runner/local-runner.ts'
import { jobMaker, type JobOptions, type ShippedJob } from '../../bundle/shipped.ts'
import { leftBehind } from '../../reliability/runner-row.ts'
import { record, type Row } from '../../reliability/rows.ts'
import { callsOfAction, type Calls, formatCalls, withoutZeros } from '../calls.ts'
import { type FaultCase, isError } from '../fault-case.ts'

/** A case of the table, or one that only a whole process can show. */
export interface BundleCase extends Omit<FaultCase, 'calls' | 'server'> {
  /** Words instead of numbers, where chance counts. */
  calls: Calls | string
  server?: JobOptions
  /** What happens between the two steps, beside what is injected. */
  between?: (job: ShippedJob) => unknown
  /** The main step failed, and the post step still could not revoke. */
  postWarns?: boolean
}

export interface FaultRun {
  job: ShippedJob
  main: StepResult
  post: StepResult
}

/** No step may take longer than the run's own bound, eight requests' time, and a slow machine's. */
const SLACK_S = 15

/** Makes the function that runs the faults of a test file, asserts, and records the row. */
export function faultRunner(): (fault: BundleCase) => Promise<FaultRun> {
  const start = jobMaker()
  return async (fault) => {
    const job = await start(fault.server)
    const own = typeof fault.inputs === 'function' ? fault.inputs(job.sandbox) : fault.inputs
    const inputs = job.inputs({ timeout: '2', ...own })
    const main = await job.main(inputs)
    if (isError(fault.outcome)) expectError(main, fault.outcome, fault)
    else expectIssued(main, job)
    if (fault.beforePost) job.sandbox.inject(fault.beforePost)
    await fault.between?.(job)
    const post = await job.post(main, inputs)
    expectCleanedUp(job, post, fault)
    for (const { milliseconds, timedOut } of [main, post]) {
      expect(timedOut).toBe(false)
      expect(milliseconds / 1000).toBeLessThan(8 * Number(inputs['timeout']) + SLACK_S)
    }
    if (typeof fault.calls === 'object') {
      const proved = main.outputs['mtls'] === 'enforced'
      expect(callsOfAction(job.sandbox, proved)).toEqual(withoutZeros(fault.calls))
    }
    record(rowOf(fault, { job, main, post }))
    return { job, main, post }
  }
}

function expectIssued(main: StepResult, { sandbox }: ShippedJob): void {
  expect(main).toMatchObject({ exitCode: 0, annotations: [], stderr: '' })
  const serialNumber = sandbox.issued[0]?.serialNumber
  expect(main.outputs).toMatchObject({ mtls: 'enforced', 'serial-number': serialNumber })
}

/** One error, with its code and what to do next; no output is set. */
function expectError(main: StepResult, code: ErrorCode, { says = /./, warns }: BundleCase): void {
  expect(main).toMatchObject({ exitCode: 1, outputs: {}, env: {}, stderr: '' })
  const told = (level: string) =>
    main.annotations.filter((one) => one.level === level).map(({ message }) => message)
  expect(told('error')).toEqual([expect.stringContaining(`[${code}]`)])
  const [text = ''] = told('error')[0]!.split(`[${code}]`)
  expect(text).toMatch(says)
  expect(told('warning')).toEqual(warns ? [expect.stringMatching(warns)] : [])
}

/** Post fails no job. What it could not revoke it names, with the command that does it by hand. */
function expectCleanedUp(job: ShippedJob, post: StepResult, fault: BundleCase): void {
  const { outcome, certificates = 0, says = /./ } = fault
  expect(post).toMatchObject({ exitCode: 0, outcome: 'success', stderr: '' })
  if (outcome === 'ok, warned' || fault.postWarns) {
    const serial = job.sandbox.issued.at(-1)!.serialNumber
    const [{ level, message } = { level: '', message: '' }, ...others] = post.annotations
    expect({ level, others }).toEqual({ level: 'warning', others: [] })
    expect(message).toContain('[REVOKE_FAILED]')
    expect(message).toContain(`Certificate ${serial} `)
    expect(message).toMatch(new RegExp(`curl .*--request DELETE --url '[^']*/${serial}'`))
    expect(message).toMatch(says)
  } else expect(post.annotations).toEqual([])
  expect([...job.leftovers(), ...readdirSync(job.runner.workspace)]).toEqual([])
  expect(job.sandbox.issued.filter(({ revoked }) => !revoked)).toHaveLength(certificates)
}

function rowOf(fault: BundleCase, { job, main, post }: FaultRun): Row {
  return {
    section: fault.section,
    fault: fault.fault,
    phase: fault.phase,
    outcome: fault.outcome,
    requests: typeof fault.calls === 'string' ? fault.calls : formatCalls(fault.calls),
    seconds: (main.milliseconds + post.milliseconds) / 1000,
    left: leftBehind(job, [main, post])
  }
}

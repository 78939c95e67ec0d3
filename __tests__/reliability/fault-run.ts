/** One fault: the shipped main and post steps run into it, and everything that is left is counted. */
import { readdirSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { jobMaker, type JobOptions, type ShippedJob } from '../bundle/shipped.ts'
import { ADVICE } from './advice.ts'
import { callsOfAction, type Calls, tellCalls } from './calls.ts'
import { record, type Row } from './table.ts'

type Inputs = Record<string, string>

export interface FaultCase extends Pick<Row, 'section' | 'fault' | 'phase'> {
  /** `ok, warned` is a post step that could not revoke, and says which certificate. */
  outcome: ErrorCode | 'ok' | 'ok, warned'
  /** The action's own calls that the server took in, of both steps; or words, where chance counts. */
  calls: Calls | string
  /** The server, and what goes wrong from its start. */
  server?: JobOptions
  inputs?: Inputs | ((sandbox: Sandbox) => Inputs)
  /** What happens between the two steps: the place for what is to go wrong in post. */
  between?: (job: ShippedJob) => unknown
  /** Certificates that are left unrevoked: those that the fault keeps anybody from revoking. */
  certificates?: number
  /** Has to be in what main's error, or post's warning, says. */
  says?: RegExp
  /** The one warning beside main's error; without it there is to be none. */
  warns?: RegExp
  /** Main failed, and post still could not revoke. */
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
export function faultRunner(): (fault: FaultCase) => Promise<FaultRun> {
  const start = jobMaker()
  return async (fault) => {
    const job = await start(fault.server)
    const own = typeof fault.inputs === 'function' ? fault.inputs(job.sandbox) : fault.inputs
    const inputs = job.inputs({ timeout: '2', ...own })
    const main = await job.main(inputs)
    if (isError(fault.outcome)) expectError(main, fault.outcome, fault)
    else expect(main).toMatchObject({ exitCode: 0, annotations: [], stderr: '' })
    await fault.between?.(job)
    const post = await job.post(main, inputs)
    expectCleanedUp(job, post, fault)
    for (const { milliseconds, timedOut } of [main, post]) {
      expect(timedOut).toBe(false)
      expect(milliseconds / 1000).toBeLessThan(8 * Number(inputs['timeout']) + SLACK_S)
    }
    if (typeof fault.calls === 'object') {
      const proved = main.outputs['mtls'] === 'enforced'
      expect(callsOfAction(job.sandbox, proved)).toEqual(fault.calls)
    }
    record(rowOf(fault, { job, main, post }))
    return { job, main, post }
  }
}

const isError = (outcome: FaultCase['outcome']): outcome is ErrorCode => /^[A-Z_]+$/.test(outcome)

/** One error, with its code and what to do next; the job has nothing to go on with. */
function expectError(main: StepResult, code: ErrorCode, { says = /./, warns }: FaultCase): void {
  expect(main).toMatchObject({ exitCode: 1, outputs: {}, env: {}, stderr: '' })
  const told = (level: string) =>
    main.annotations.filter((one) => one.level === level).map(({ message }) => message)
  expect(told('error')).toEqual([expect.stringContaining(`[${code}]`)])
  const [text = ''] = told('error')[0]!.split(`[${code}]`)
  expect(text).toMatch(ADVICE[code] ?? /^an error that no fault of these tests leads to$/)
  expect(text).toMatch(says)
  expect(told('warning')).toEqual(warns ? [expect.stringMatching(warns)] : [])
}

/** Post fails no job. What it could not revoke it names, with the command that does it by hand. */
function expectCleanedUp(job: ShippedJob, post: StepResult, fault: FaultCase): void {
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
  expect(filesLeft(job)).toEqual([])
  expect(job.sandbox.issued.filter(({ revoked }) => !revoked)).toHaveLength(certificates)
}

function filesLeft({ leftovers, runner }: ShippedJob): string[] {
  return [...leftovers(), ...readdirSync(runner.workspace)]
}

function rowOf(fault: FaultCase, { job, main, post }: FaultRun): Row {
  return {
    section: fault.section,
    fault: fault.fault,
    phase: fault.phase,
    outcome: fault.outcome,
    requests: typeof fault.calls === 'string' ? fault.calls : tellCalls(fault.calls),
    seconds: (main.milliseconds + post.milliseconds) / 1000,
    left: {
      files: filesLeft(job).length,
      certificates: job.sandbox.issued.filter(({ revoked }) => !revoked).length,
      secrets: 0 // job.main and job.post throw at the first one that they find
    }
  }
}

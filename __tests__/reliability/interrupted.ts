/** A main step that is sent signals when the server has seen certain calls. */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import type { jobMaker, ShippedJob } from '../bundle/shipped.ts'
import { requestsSeen } from './runner-row.ts'

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const

export interface Interruption {
  /** What is sent to the process once the server has seen those calls, a pause after each. */
  at: Record<string, NodeJS.Signals[]>
  faults?: Fault[]
  inputs?: Record<string, string>
  /** The step has a process group, and the signals are sent to that. */
  toGroup?: boolean
}

/** A runner sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that. */
const PAUSE = 250

export async function runInterrupted(
  start: ReturnType<typeof jobMaker>,
  { at, faults = [], inputs = {}, toGroup = false }: Interruption
): Promise<{ job: ShippedJob; main: StepResult }> {
  let child: ChildProcess | undefined
  const send = async (signals: NodeJS.Signals[]) => {
    for (const signal of signals) {
      if (toGroup && child?.pid) process.kill(-child.pid, signal)
      else child?.kill(signal)
      await sleep(PAUSE)
    }
  }
  const sent: Promise<void>[] = []
  const left = new Map(Object.entries(at))
  const onRequest = () => {
    const seen = requestsSeen(job.sandbox)
    sent.push(send(left.get(seen) ?? []))
    left.delete(seen) // the proof makes several calls
  }
  const job: ShippedJob = await start({ faults, onRequest })
  const main = await job.main(inputs, {
    ...(toGroup && { node: ['setsid', process.execPath] }), // not the group of these tests
    onSpawn: (spawned) => (child = spawned)
  })
  await Promise.all(sent)
  return { job, main }
}

/** A job that is cancelled, or killed with its runner, during a step. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cancel } from '../edge/workflow-steps.ts'
import type { Case } from './rotation-cases.ts'

/** Sends the signal once the script has written its pid, or once the step's own call has been seen. */
export function cancelling(
  { step, signal, runnerToo }: NonNullable<Case['at']>,
  store: string,
  seen: () => readonly { method: string; path: string }[]
): Cancel {
  const cancel: Cancel = {
    cancelled: false,
    onSpawn: (name, child) => {
      if (name === step) void when(child)
    }
  }
  const when = async (child: ChildProcess) => {
    for (let pid = ''; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      pid = readOr(join(store, 'pid'))
      if (pid === '' && !seen().some((request) => isOf(step, request))) continue
      cancel.cancelled = true
      if (runnerToo) cancel.gone = true
      if (pid === '') child.kill(signal)
      else process.kill(Number(pid), signal)
      return
    }
  }
  return cancel
}

/** The call that the step of an action of ours is interrupted in. */
function isOf(step: string, { method, path }: { method: string; path: string }): boolean {
  if (step.startsWith('Issue ')) return path.endsWith('/validate')
  return step.startsWith('Revoke ') && method === 'DELETE'
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

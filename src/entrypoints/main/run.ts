import { ActionError } from '../../shared/errors.ts'
import { issue } from '../../actions/issue/issue.ts'
import type { IssueDependencies } from '../../actions/issue/dependencies.ts'
import { currentJob } from '../../files/job.ts'
import { runStep } from '../run-step.ts'

type Started = Pick<
  IssueDependencies,
  'inputs' | 'config' | 'preconnected' | 'generateKeyPair' | 'keyDurationMs'
>

/** Runs the main step with its real dependencies and the work that was started early. */
export async function run(started: Started): Promise<void> {
  // A runner that cancels a job sends two signals before it kills the process. An exit at once
  // could lose a certificate that VTEX is signing. So the run ends at its next step, and revokes
  // it.
  const cancelled = new AbortController()
  const reason = new ActionError('INTERRUPTED', 'The job was cancelled.')
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => cancelled.abort(reason))
  }
  const { signal } = cancelled
  await runStep((context) => issue({ ...started, ...context, job: currentJob(), signal }))
}

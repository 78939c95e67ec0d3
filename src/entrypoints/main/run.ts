import { systemClock } from '../../shared/clock.ts'
import { ActionError } from '../../shared/errors.ts'
import { failStep } from '../../github/fail-step.ts'
import { githubRunner } from '../../github/github-runner.ts'
import { issue } from '../../actions/issue/issue.ts'
import type { IssueDependencies } from '../../actions/issue/dependencies.ts'
import { currentJob } from '../../files/job.ts'
import { userAgentOf } from '../../shared/version.ts'

type Started = Pick<
  IssueDependencies,
  'inputs' | 'config' | 'preconnected' | 'generateKeyPair' | 'keyDurationMs'
>

/** The main step, with everything real wired in, and what has been started already. */
export async function run(started: Started): Promise<void> {
  // A runner that cancels a job asks twice before it kills. Dying at once would lose a certificate
  // that VTEX is just signing; so the run ends at its next step, and takes back what it has.
  const cancelled = new AbortController()
  const reason = new ActionError('INTERRUPTED', 'The job was cancelled.')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => cancelled.abort(reason))
  }
  try {
    await issue({
      ...started,
      clock: systemClock,
      proxyEnv: process.env,
      userAgent: userAgentOf(process.env),
      runner: githubRunner,
      job: currentJob(),
      signal: cancelled.signal
    })
  } catch (error) {
    failStep(githubRunner, error)
  }
}

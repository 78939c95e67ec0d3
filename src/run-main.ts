import { readFileSync } from 'node:fs'
import { systemClock } from './clock.ts'
import { ActionError } from './errors.ts'
import { failStep } from './fail-step.ts'
import { githubRunner } from './github-runner.ts'
import { outputDirectoryProblem } from './identity/folder.ts'
import { readContext, readInputs } from './inputs/raw-inputs.ts'
import { issue, type IssueParts } from './issue.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/** The main step, with everything real wired in. */
export async function run(generateKeyPair: IssueParts['generateKeyPair']): Promise<void> {
  // A runner that cancels a job asks twice before it kills. Dying at once would lose a certificate
  // that VTEX is just signing; so the run ends at its next step, and takes back what it has.
  const cancelled = new AbortController()
  const reason = new ActionError('INTERRUPTED', 'The job was cancelled.')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => cancelled.abort(reason))
  }
  try {
    await issue({
      inputs: readInputs(process.env),
      context: readContext(process.env),
      disk: { readFile, directoryProblem: outputDirectoryProblem },
      clock: systemClock,
      proxyEnv: process.env,
      runner: githubRunner,
      generateKeyPair,
      interrupted: cancelled.signal
    })
  } catch (error) {
    failStep(githubRunner, error)
  }
}

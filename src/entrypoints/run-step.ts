import { readFileSync } from 'node:fs'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { systemClock } from '../shared/clock.ts'
import { userAgentOf } from '../shared/version.ts'

/** What every action gets when it runs as a step of GitHub Actions. */
const context = {
  clock: systemClock,
  proxyEnv: process.env,
  userAgent: userAgentOf(process.env),
  runner: githubRunner,
  readFile: (path: string) => readFileSync(path, 'utf8')
}

/**
 * Runs an action as a step of GitHub Actions.
 *
 * @param onError reports what the action has thrown. By default the step fails.
 */
export async function runStep(
  action: (stepContext: typeof context) => Promise<void>,
  onError = failStep
): Promise<void> {
  try {
    await action(context)
  } catch (error) {
    onError(githubRunner, error)
  }
}

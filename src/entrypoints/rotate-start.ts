import { systemClock } from '../shared/clock.ts'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { createBashRunner } from '../actions/rotate/run-script.ts'
import { START_DEFAULTS } from '../config/rotation.ts'
import { startRotation } from '../actions/rotate/start.ts'

try {
  await startRotation({
    inputs: readInputsOf(process.env, START_DEFAULTS),
    context: readContext(process.env),
    clock: systemClock,
    runner: githubRunner,
    runScript: createBashRunner(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

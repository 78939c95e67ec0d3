import { systemClock } from '../clock.ts'
import { failStep } from '../fail-step.ts'
import { githubRunner } from '../github-runner.ts'
import { readContext, readInputsOf } from '../inputs/raw-inputs.ts'
import { bashIn } from './bash.ts'
import { START_DEFAULTS } from './inputs.ts'
import { startRotation } from './start.ts'

try {
  await startRotation({
    inputs: readInputsOf(process.env, START_DEFAULTS),
    context: readContext(process.env),
    clock: systemClock,
    runner: githubRunner,
    runScript: bashIn(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

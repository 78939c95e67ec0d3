import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { failStep } from '../fail-step.ts'
import { githubRunner } from '../github-runner.ts'
import { readContext, readInputsOf } from '../inputs/raw-inputs.ts'
import { bashIn } from './bash.ts'
import { finishRotation } from './finish.ts'
import { FINISH_DEFAULTS } from './inputs.ts'

try {
  await finishRotation({
    inputs: readInputsOf(process.env, FINISH_DEFAULTS),
    context: readContext(process.env),
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    proxyEnv: process.env,
    runner: githubRunner,
    runScript: bashIn(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

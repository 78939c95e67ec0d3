import { readFileSync } from 'node:fs'
import { systemClock } from '../shared/clock.ts'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { INSPECTION_DEFAULTS } from '../config/inspection.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { inspectCertificates } from '../actions/inspect/inspect-certificates.ts'

try {
  await inspectCertificates({
    inputs: readInputsOf(process.env, INSPECTION_DEFAULTS),
    context: readContext(process.env),
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    runner: githubRunner
  })
} catch (error) {
  failStep(githubRunner, error)
}

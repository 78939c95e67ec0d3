import { readFileSync } from 'node:fs'
import { systemClock } from './clock.ts'
import { failStep } from './fail-step.ts'
import { githubRunner } from './github-runner.ts'
import { INSPECTION_DEFAULTS } from './inputs/inspection.ts'
import { readContext, readInputsOf } from './inputs/raw-inputs.ts'
import { inspectCertificates } from './inspect-certificates.ts'

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

import { readFileSync } from 'node:fs'
import { systemClock } from '../shared/clock.ts'
import { formatError } from '../shared/errors.ts'
import { githubRunner } from '../github/github-runner.ts'
import { readInputs } from '../config/inputs.ts'
import { runPostStep } from '../actions/cleanup/post-step.ts'
import { userAgentOf } from '../shared/version.ts'

try {
  await runPostStep({
    inputs: readInputs(process.env),
    readState: (name) => process.env[`STATE_${name}`] ?? '',
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    proxyEnv: process.env,
    userAgent: userAgentOf(process.env),
    runner: githubRunner
  })
} catch (error) {
  githubRunner.warning(formatError(error, githubRunner.troubleshootingPage))
}

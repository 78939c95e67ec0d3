import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { readInputsOf } from '../config/inputs.ts'
import { SANDBOX_DEFAULTS, startSandboxAction } from '../actions/sandbox/sandbox-action.ts'

try {
  await startSandboxAction({
    inputs: readInputsOf(process.env, SANDBOX_DEFAULTS),
    runner: githubRunner,
    temp: process.env['RUNNER_TEMP'] || tmpdir(),
    entry: join(dirname(process.argv[1] ?? ''), '..', 'sandbox', 'index.js'),
    env: process.env
  })
} catch (error) {
  failStep(githubRunner, error)
}

import { formatError } from '../shared/errors.ts'
import { githubRunner } from '../github/github-runner.ts'
import { githubContext } from './github-context.ts'
import { readInputs } from '../config/inputs.ts'
import { runPostStep } from '../actions/cleanup/post-step.ts'

try {
  await runPostStep({
    inputs: readInputs(process.env),
    readState: (name) => process.env[`STATE_${name}`] ?? '',
    ...githubContext
  })
} catch (error) {
  githubRunner.warning(formatError(error, githubRunner.troubleshootingPage))
}

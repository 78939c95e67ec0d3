import { readInputs } from '../config/inputs.ts'
import { runPostStep } from '../actions/cleanup/post-step.ts'
import { formatError } from '../shared/errors.ts'
import { runStep } from './run-step.ts'

await runStep(
  (context) =>
    runPostStep({
      ...context,
      inputs: readInputs(process.env),
      readState: (name) => process.env[`STATE_${name}`] ?? ''
    }),
  (runner, error) => runner.warning(formatError(error, runner.troubleshootingPage))
)

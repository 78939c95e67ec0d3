import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { githubContext } from './github-context.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { folderParentsOf } from '../actions/revoke/revoke-certificates.ts'
import { createBashRunner } from '../actions/rotate/run-script.ts'
import { finishRotation } from '../actions/rotate/finish.ts'
import { FINISH_DEFAULTS } from '../config/rotation.ts'

const context = readContext(process.env)
const certificatePath = process.env['VTEX_MTLS_CERT'] // beside its key

try {
  await finishRotation({
    inputs: readInputsOf(process.env, FINISH_DEFAULTS),
    context,
    ...githubContext,
    folderParents: folderParentsOf(context, certificatePath ? [certificatePath] : []),
    runScript: createBashRunner(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

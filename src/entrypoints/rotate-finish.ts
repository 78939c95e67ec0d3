import { readContext, readInputsOf } from '../config/inputs.ts'
import { FINISH_DEFAULTS } from '../config/rotation.ts'
import { folderParentsOf } from '../actions/revoke/revoke-certificates.ts'
import { finishRotation } from '../actions/rotate/finish.ts'
import { createBashRunner } from '../actions/rotate/run-script.ts'
import { runStep } from './run-step.ts'

const runnerContext = readContext(process.env)
const certificatePath = process.env['VTEX_MTLS_CERT'] // beside its key

await runStep((context) =>
  finishRotation({
    ...context,
    inputs: readInputsOf(process.env, FINISH_DEFAULTS),
    context: runnerContext,
    folderParents: folderParentsOf(runnerContext, certificatePath ? [certificatePath] : []),
    runScript: createBashRunner(process.env)
  })
)

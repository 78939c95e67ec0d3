import { readContext, readInputsOf } from '../config/inputs.ts'
import { REVOCATION_DEFAULTS } from '../config/revocation.ts'
import { revokeCertificates } from '../actions/revoke/revoke-certificates.ts'
import { runStep } from './run-step.ts'

await runStep((context) =>
  revokeCertificates({
    ...context,
    inputs: readInputsOf(process.env, REVOCATION_DEFAULTS),
    context: readContext(process.env)
  })
)

import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { githubContext } from './github-context.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { REVOCATION_DEFAULTS } from '../config/revocation.ts'
import { revokeCertificates } from '../actions/revoke/revoke-certificates.ts'

try {
  await revokeCertificates({
    inputs: readInputsOf(process.env, REVOCATION_DEFAULTS),
    context: readContext(process.env),
    ...githubContext
  })
} catch (error) {
  failStep(githubRunner, error)
}

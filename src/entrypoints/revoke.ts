import { readFileSync } from 'node:fs'
import { systemClock } from '../shared/clock.ts'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { REVOCATION_DEFAULTS } from '../config/revocation.ts'
import { revokeCertificates } from '../actions/revoke/revoke-certificates.ts'
import { userAgentOf } from '../shared/version.ts'

try {
  await revokeCertificates({
    inputs: readInputsOf(process.env, REVOCATION_DEFAULTS),
    context: readContext(process.env),
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    proxyEnv: process.env,
    userAgent: userAgentOf(process.env),
    runner: githubRunner
  })
} catch (error) {
  failStep(githubRunner, error)
}

import { readFileSync } from 'node:fs'
import { systemClock } from './clock.ts'
import { failStep } from './fail-step.ts'
import { githubRunner } from './github-runner.ts'
import { readContext, readInputsOf } from './inputs/raw-inputs.ts'
import { REVOCATION_DEFAULTS } from './inputs/revocation.ts'
import { revokeCertificates } from './revoke-certificates.ts'
import { userAgentOf } from './version.ts'

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

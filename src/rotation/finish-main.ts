import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { failStep } from '../fail-step.ts'
import { githubRunner } from '../github-runner.ts'
import { readContext, readInputsOf } from '../inputs/raw-inputs.ts'
import { parentsOfFolders } from '../revoke-certificates.ts'
import { userAgentOf } from '../version.ts'
import { bashIn } from './bash.ts'
import { finishRotation } from './finish.ts'
import { FINISH_DEFAULTS } from './inputs.ts'

const context = readContext(process.env)
const certificatePath = process.env['VTEX_MTLS_CERT'] // of the new one, beside its key

try {
  await finishRotation({
    inputs: readInputsOf(process.env, FINISH_DEFAULTS),
    context,
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    proxyEnv: process.env,
    userAgent: userAgentOf(process.env),
    parentsOfFolders: parentsOfFolders(context, certificatePath ? [certificatePath] : []),
    runner: githubRunner,
    runScript: bashIn(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

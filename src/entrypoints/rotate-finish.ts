import { readFileSync } from 'node:fs'
import { systemClock } from '../shared/clock.ts'
import { failStep } from '../github/fail-step.ts'
import { githubRunner } from '../github/github-runner.ts'
import { readContext, readInputsOf } from '../config/inputs.ts'
import { folderParentsOf } from '../actions/revoke/revoke-certificates.ts'
import { userAgentOf } from '../shared/version.ts'
import { createBashRunner } from '../actions/rotate/run-script.ts'
import { finishRotation } from '../actions/rotate/finish.ts'
import { FINISH_DEFAULTS } from '../config/rotation.ts'

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
    folderParents: folderParentsOf(context, certificatePath ? [certificatePath] : []),
    runner: githubRunner,
    runScript: createBashRunner(process.env)
  })
} catch (error) {
  failStep(githubRunner, error)
}

import { readFileSync } from 'node:fs'
import { systemClock } from './clock.ts'
import { describeError } from './errors.ts'
import { githubRunner } from './github-runner.ts'
import { readInputs } from './inputs/raw-inputs.ts'
import { takeBack } from './take-back.ts'
import { userAgentOf } from './version.ts'

try {
  await takeBack({
    inputs: readInputs(process.env),
    readState: (name) => process.env[`STATE_${name}`] ?? '',
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: systemClock,
    proxyEnv: process.env,
    userAgent: userAgentOf(process.env),
    runner: githubRunner
  })
} catch (error) {
  githubRunner.warning(describeError(error, githubRunner.readme))
}

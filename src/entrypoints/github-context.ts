/** What every action gets when it runs as a step of GitHub Actions. */
import { readFileSync } from 'node:fs'
import { githubRunner } from '../github/github-runner.ts'
import { systemClock } from '../shared/clock.ts'
import { userAgentOf } from '../shared/version.ts'

export const githubContext = {
  clock: systemClock,
  proxyEnv: process.env,
  userAgent: userAgentOf(process.env),
  runner: githubRunner,
  readFile: (path: string) => readFileSync(path, 'utf8')
}

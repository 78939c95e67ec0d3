/** The command `revoke`: revokes certificates by serial number or by file. */
import { readFileSync } from 'node:fs'
import { systemClock } from '../shared/clock.ts'
import type { RevocationInputs } from '../config/revocation.ts'
import { revokeCertificates } from '../actions/revoke/revoke-certificates.ts'
import { USER_AGENT } from '../shared/version.ts'
import { logError } from './log-error.ts'
import { TerminalRunner } from './terminal-runner.ts'
import { userDirectory } from './user-directory.ts'

/** @returns the exit status: 1 if a certificate could not be revoked */
export async function revoke(
  inputs: RevocationInputs,
  { env, workingDirectory }: { env: NodeJS.ProcessEnv; workingDirectory: string }
): Promise<number> {
  const runner = new TerminalRunner()
  try {
    await revokeCertificates({
      inputs,
      context: {
        ...{ eventName: '', actor: '', runnerTemp: userDirectory(), workspace: workingDirectory },
        emptySecret: 'Set the variable in the environment of this command.'
      },
      readFile: (path) => readFileSync(path, 'utf8'),
      clock: systemClock,
      proxyEnv: env,
      userAgent: USER_AGENT,
      runner
    })
    return 0
  } catch (error) {
    logError(runner, error)
    return 1
  }
}

/** The command `revoke`: revokes certificates by serial number or by file. */
import type { RevocationInputs } from '../config/revocation.ts'
import { revokeCertificates } from '../actions/revoke/revoke-certificates.ts'
import { inputContext, terminalContext } from './context.ts'
import { logError } from './log-error.ts'
import { TerminalRunner } from './terminal-runner.ts'

/** @returns the exit status: 1 if a certificate could not be revoked */
export async function revoke(
  inputs: RevocationInputs,
  { env, workingDirectory }: { env: NodeJS.ProcessEnv; workingDirectory: string }
): Promise<number> {
  const runner = new TerminalRunner()
  try {
    await revokeCertificates({
      inputs,
      context: inputContext(workingDirectory),
      ...terminalContext(runner, env)
    })
    return 0
  } catch (error) {
    logError(runner, error)
    return 1
  }
}

/** Opens connections to VTEX before the rest of the program is loaded, because loading takes time. */
import type { IssueDependencies } from '../../actions/issue/dependencies.ts'
import { readContext, readInputs } from '../../config/inputs.ts'
import { parseInputsAndPreconnect } from '../../actions/issue/parse-inputs-and-preconnect.ts'

/** Runs the main step. The key pair has been started already. */
export async function startMain(
  key: Pick<IssueDependencies, 'generateKeyPair' | 'keyDurationMs'>
): Promise<void> {
  const { env } = process
  const started = parseInputsAndPreconnect(readInputs(env), readContext(env), env)
  await started.preconnected?.first.waitForTcp() // loading would delay the ClientHello
  const { run } = await import('./run.ts')
  await run({ ...started, ...key })
}

/** What is done before the program as a whole is loaded, which takes its time: VTEX is called. */
import type { IssueDependencies } from '../../actions/issue/dependencies.ts'
import { readContext, readInputs } from '../../config/inputs.ts'
import { parseInputsAndPreconnect } from '../../actions/issue/parse-inputs-and-preconnect.ts'

/** The main step, once the key is begun. */
export async function startMain(
  key: Pick<IssueDependencies, 'generateKeyPair' | 'keyDurationMs'>
): Promise<void> {
  const { env } = process
  const started = parseInputsAndPreconnect(readInputs(env), readContext(env), env)
  await started.preconnected?.first.waitForTcp() // loading would keep the ClientHello waiting
  const { run } = await import('./run.ts')
  await run({ ...started, ...key })
}

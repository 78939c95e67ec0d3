/** What can be done with the inputs alone, before the program as a whole is loaded. */
import { readFileSync } from 'node:fs'
import type { IssueDependencies } from './dependencies.ts'
import { parseConfig } from '../../config/config.ts'
import type { RawInputs, RunnerContext } from '../../config/inputs.ts'
import { findDirectoryProblem } from '../../files/writable-directory.ts'
import { preconnect } from '../../http/preconnect.ts'
import { TrustStore } from '../../http/secure-context.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/**
 * Judges the inputs and, where they are good, dials the host; nothing is sent. What is wrong with
 * them is told when it is asked for: there is nothing to tell it with yet.
 *
 * The second connection is for `sign`, and follows the first as soon as the host has taken that.
 * With a user token the first request is `sign`, and waits for the key. TLS that is handed over open
 * may be hung up on meanwhile, just as `sign` goes out, which is never sent twice; where TCP is, the
 * handshake fails before.
 */
export function parseInputsAndPreconnect(
  inputs: RawInputs,
  context: RunnerContext,
  env: NodeJS.ProcessEnv
): Pick<IssueDependencies, 'inputs' | 'config' | 'preconnected'> {
  try {
    const files = { readFile, directoryProblem: findDirectoryProblem }
    const config = parseConfig(inputs, context, files)
    const logsIn = config.credentials.kind !== 'user-token'
    const trust = new TrustStore(config.serverCas)
    const openConnection = () =>
      preconnect({ ...config, trust }, env, { upTo: logsIn ? 'tls' : 'tcp' })
    const first = openConnection()
    const next = logsIn
      ? first?.connected.then((reached) => (reached ? openConnection() : undefined))
      : undefined
    return { inputs, config: () => config, preconnected: first && { trust, first, next } }
  } catch (error) {
    const config = () => {
      throw error
    }
    return { inputs, config }
  }
}

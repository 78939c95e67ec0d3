/** Work that needs only the inputs. It is done before the rest of the program is loaded. */
import { readFileSync } from 'node:fs'
import type { IssueDependencies } from './dependencies.ts'
import { parseConfig } from '../../config/config.ts'
import type { RawInputs, RunnerContext } from '../../config/inputs.ts'
import { findDirectoryProblem } from '../../files/writable-directory.ts'
import { OpenConnections } from '../../http/open-connections.ts'
import { preconnect } from '../../http/preconnect.ts'
import { TrustStore } from '../../http/secure-context.ts'
import { needsLogin } from '../../vtex/credentials.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/**
 * Parses the inputs and, if they are valid, opens connections to the host. Nothing is sent. If they
 * are not valid, `config` throws the error later, because the code that reports errors is not
 * loaded yet.
 *
 * The second connection is for `sign`. It is opened as soon as the host has accepted the first.
 * With a user token the first request is `sign`, which has to wait for the key. A server may close
 * an idle TLS connection just when `sign` is sent, and `sign` is never sent twice. So that
 * connection is opened only up to TCP: if the server closes it, the handshake fails before the
 * request is sent.
 */
export function parseInputsAndPreconnect(
  inputs: RawInputs,
  context: RunnerContext,
  env: NodeJS.ProcessEnv
): Pick<IssueDependencies, 'inputs' | 'config' | 'preconnected'> {
  try {
    const files = { readFile, directoryProblem: findDirectoryProblem }
    const config = parseConfig(inputs, context, files)
    const logsIn = needsLogin(config.credentials)
    const trust = new TrustStore(config.serverCas)
    const openConnections = new OpenConnections()
    const openConnection = () =>
      preconnect({ ...config, trust }, env, { upTo: logsIn ? 'tls' : 'tcp', openConnections })
    const first = openConnection()
    const next = logsIn
      ? first?.connected.then((isConnected) => (isConnected ? openConnection() : undefined))
      : undefined
    return {
      inputs,
      config: () => config,
      preconnected: first && { trust, openConnections, first, next }
    }
  } catch (error) {
    const config = () => {
      throw error
    }
    return { inputs, config }
  }
}

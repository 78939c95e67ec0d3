/** What is done before the program as a whole is loaded, which takes its time: VTEX is called. */
import { readFileSync } from 'node:fs'
import { parseConfig } from '../../config/config.ts'
import { outputDirectoryProblem } from '../../files/writable-directory.ts'
import { readContext, readInputs } from '../../config/inputs.ts'
import type { IssueDependencies } from '../../actions/issue/dependencies.ts'
import { dial } from '../../http/preconnect.ts'
import { Trust } from '../../http/secure-context.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/** The main step, once the key is begun. */
export async function start(
  key: Pick<IssueDependencies, 'generateKeyPair' | 'keyTook'>
): Promise<void> {
  const started = judgeAndDial(process.env)
  await started.opened?.first.settled() // loading would keep the ClientHello waiting
  const { run } = await import('./run.ts')
  await run({ ...started, ...key })
}

/**
 * Judges the inputs and, where they are good, dials the host; nothing is sent. What is wrong with
 * them is told when it is asked for: there is nothing to tell it with yet.
 *
 * The second connection is for `sign`, and follows the first as soon as the host has taken that.
 * With a user token the first request is `sign`, and waits for the key. TLS that is handed over open
 * may be hung up on meanwhile, just as `sign` goes out, which is never sent twice; where TCP is, the
 * handshake fails before.
 */
export function judgeAndDial(
  env: NodeJS.ProcessEnv
): Pick<IssueDependencies, 'inputs' | 'config' | 'opened'> {
  const inputs = readInputs(env)
  try {
    const disk = { readFile, directoryProblem: outputDirectoryProblem }
    const config = parseConfig(inputs, readContext(env), disk)
    const logsIn = config.credentials.kind !== 'user-token'
    const trust = new Trust(config.serverCas)
    const more = () => dial({ ...config, trust }, env, { upTo: logsIn ? 'tls' : 'tcp' })
    const first = more()
    const next = logsIn
      ? first?.reached.then((reached) => (reached ? more() : undefined))
      : undefined
    return { inputs, config: () => config, opened: first && { trust, first, next } }
  } catch (error) {
    const config = () => {
      throw error
    }
    return { inputs, config }
  }
}

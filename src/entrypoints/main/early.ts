/** What is done before the program as a whole is loaded, which takes its time: VTEX is called. */
import type { IssueParts } from '../../actions/issue/issue.ts'
import { readContext, readInputs } from '../../config/inputs.ts'
import { judgeAndDial } from './judge-and-dial.ts'

/** The main step, once the key is begun. */
export async function start(key: Pick<IssueParts, 'generateKeyPair' | 'keyTook'>): Promise<void> {
  const { env } = process
  const started = judgeAndDial(readInputs(env), readContext(env), env)
  await started.opened?.first.settled() // loading would keep the ClientHello waiting
  const { run } = await import('./run.ts')
  await run({ ...started, ...key })
}

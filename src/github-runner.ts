/** The only file that speaks to the runner, through its own toolkit. */
import * as core from '@actions/core'
import { ActionError } from './errors.ts'
import { readmeAddress } from './readme-address.ts'
import type { Runner } from './runner.ts'

/** The runner obeys the old `##[command]` anywhere in a line, in whoever's name it stands there. */
const plainly =
  (tell: (message: string) => void) =>
  (message: string): void =>
    tell(message.replaceAll('##[', '##('))

/** Writes a file of the runner's. Node's own message would show no more than where it is. */
const written =
  <A extends unknown[]>(write: (...args: A) => void) =>
  (...args: A): void => {
    try {
      write(...args)
    } catch (cause) {
      throw notWritten(cause)
    }
  }

function notWritten(cause: unknown): ActionError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException
  const message = `The runner’s own files could not be written to (${code}).`
  return new ActionError('FILE_FAILED', message, { hint: 'Check the runner’s disk.', cause })
}

export const githubRunner: Runner = {
  readme: readmeAddress(process.env),
  mask: core.setSecret,
  saveState: written(core.saveState),
  setOutput: written(core.setOutput),
  exportVariable: written(core.exportVariable),
  debug: plainly(core.debug),
  info: plainly(core.info),
  warning: plainly(core.warning),
  error: plainly(core.error),
  fail: plainly(core.setFailed),
  async addSummary(markdown) {
    await core.summary
      .addRaw(markdown, true)
      .write()
      .catch((cause: unknown) => {
        throw notWritten(cause)
      })
  }
}

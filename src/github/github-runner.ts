/** The only file that speaks to the runner, through its own toolkit. */
import * as core from '@actions/core'
import { ActionError } from '../shared/errors.ts'
import { troubleshootingAddress } from './readme-url.ts'
import type { Runner } from './runner.ts'
import { tellSystemError } from '../shared/system-errors.ts'

/** The runner carries out the old `##[command]` wherever it stands in a line. */
const plainly =
  (tell: (message: string) => void) =>
  (message: string): void =>
    tell(message.replaceAll('##[', '##('))

const warning = plainly(core.warning)

/** Writes the file that a variable names. Node's own message would show no more than where it is. */
const written =
  <A extends unknown[]>(variable: string, write: (...args: A) => void) =>
  (...args: A): void => {
    try {
      write(...args)
    } catch (cause) {
      const message = `The runner’s file for ${variable} could not be written: ${reason(cause)}.`
      const hint = 'Check the runner’s disk, and what an earlier step may have set the variable to.'
      throw new ActionError('FILE_FAILED', message, { hint, cause })
    }
  }

/** Where a file is missing, the toolkit says so without a code. */
function reason(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException
  return code ? tellSystemError(code) : 'it is not set, or names no file that can be'
}

export const githubRunner: Runner = {
  readme: troubleshootingAddress(process.env),
  mask: core.setSecret,
  saveState: written('GITHUB_STATE', core.saveState),
  setOutput: written('GITHUB_OUTPUT', core.setOutput),
  exportVariable: written('GITHUB_ENV', core.exportVariable),
  debug: plainly(core.debug),
  info: plainly(core.info),
  warning,
  error: plainly(core.error),
  fail: plainly(core.setFailed),
  async addSummary(markdown) {
    try {
      await core.summary.addRaw(markdown, true).write()
    } catch (cause) {
      warning(
        `The job summary (GITHUB_STEP_SUMMARY) could not be written: ${reason(cause)}. Nothing else depends on it.`
      )
    }
  }
}

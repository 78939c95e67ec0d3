/** The adapter to GitHub's runner. Only this file imports the toolkit. */
import * as core from '@actions/core'
import { ActionError } from '../shared/errors.ts'
import { troubleshootingAddress } from './troubleshooting-page.ts'
import type { Runner } from './runner.ts'
import { formatSystemError } from '../shared/system-errors.ts'

/** The runner executes the old `##[command]` anywhere in a line. */
const escapeLegacyCommands =
  (log: (message: string) => void) =>
  (message: string): void =>
    log(message.replaceAll('##[', '##('))

const warning = escapeLegacyCommands(core.warning)

/** Writes the file that a variable names. Node's message would show nothing but the path. */
const wrapFileCommand =
  <A extends unknown[]>(variable: string, write: (...args: A) => void) =>
  (...args: A): void => {
    try {
      write(...args)
    } catch (cause) {
      const message = `The runner’s file for ${variable} could not be written: ${formatReason(cause)}.`
      const hint = 'Check the runner’s disk, and what an earlier step may have set the variable to.'
      throw new ActionError('FILE_FAILED', message, { hint, cause })
    }
  }

/** If a file is missing, the toolkit's error has no code. */
function formatReason(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException
  return code ? formatSystemError(code) : 'it is not set, or names no usable file'
}

export const githubRunner: Runner = {
  troubleshootingPage: troubleshootingAddress(process.env),
  whereFilesAre: 'Later steps find it by the outputs cert-path and key-path.',
  mask: core.setSecret,
  saveState: wrapFileCommand('GITHUB_STATE', core.saveState),
  setOutput: wrapFileCommand('GITHUB_OUTPUT', core.setOutput),
  exportVariable: wrapFileCommand('GITHUB_ENV', core.exportVariable),
  debug: escapeLegacyCommands(core.debug),
  info: escapeLegacyCommands(core.info),
  warning,
  error: escapeLegacyCommands(core.error),
  fail: escapeLegacyCommands(core.setFailed),
  async addSummary(markdown) {
    try {
      await core.summary.addRaw(markdown, true).write()
    } catch (cause) {
      warning(
        `The job summary (GITHUB_STEP_SUMMARY) could not be written: ${formatReason(cause)}. Nothing else depends on it.`
      )
    }
  }
}

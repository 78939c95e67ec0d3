/** The only file that speaks to the runner, through its own toolkit. */
import * as core from '@actions/core'
import type { Runner } from './runner.ts'

/** The runner obeys the old `##[command]` anywhere in a line, in whoever's name it stands there. */
const plainly =
  (tell: (message: string) => void) =>
  (message: string): void =>
    tell(message.replaceAll('##[', '##('))

export const githubRunner: Runner = {
  mask: core.setSecret,
  saveState: core.saveState,
  setOutput: core.setOutput,
  exportVariable: core.exportVariable,
  debug: plainly(core.debug),
  info: plainly(core.info),
  warning: plainly(core.warning),
  error: plainly(core.error),
  fail: plainly(core.setFailed),
  async addSummary(markdown) {
    await core.summary.addRaw(markdown, true).write()
  }
}

/** Errors about inputs name what a user of the command has written. */
import { expect, it } from '@jest/globals'
import { logError } from '../../../src/cli/log-error.ts'
import { TerminalRunner } from '../../../src/cli/terminal-runner.ts'
import { ActionError } from '../../../src/shared/errors.ts'

it.each([
  ['timeout', '--timeout'],
  ['app-key, app-token', 'VTEX_APP_KEY, VTEX_APP_TOKEN'],
  ['certificate-path', 'FILE'],
  ['serial-number', 'SERIAL']
])('an error about %s: it names %s', (input, name) => {
  const lines: string[] = []
  const runner = new TerminalRunner({}, (line) => lines.push(line))
  logError(
    runner,
    new ActionError('INPUT_INVALID', `An input is not usable:\n- ${input}: is wrong`)
  )
  expect(lines.join('\n')).toContain(`\n- ${name}: is wrong`)
})

/** The command `exec`: provides a certificate while another command runs. */
import { resolve } from 'node:path'
import { ActionError, formatError } from '../shared/errors.ts'
import { ownProcess } from '../files/job.ts'
import type { StartedKeyPair } from '../pki/key-pair.ts'
import { parseInputsAndPreconnect } from '../actions/issue/parse-inputs-and-preconnect.ts'
import { formatSystemError, systemErrorCode } from '../shared/system-errors.ts'
import type { ExecArguments } from './arguments.ts'
import { inputContext, readFile, terminalContext } from './context.ts'
import { commandEnvironment } from './environment.ts'
import { copyReport, requireWritableReport } from './junit-report.ts'
import { CommandError, logError } from './log-error.ts'
import { requireCommand, runCommand } from './run-command.ts'
import { Signals, statusOf } from './signals.ts'
import { TerminalRunner } from './terminal-runner.ts'

/** The exit status if exec itself fails, as in env(1), timeout(1) and `docker run`. */
export const FAILED = 125

/** What exec needs from its process. */
interface ExecContext {
  env: NodeJS.ProcessEnv
  /** The directory for relative paths. */
  workingDirectory: string
  key: StartedKeyPair
}

/**
 * Issues a certificate and runs the command with it. When the command has ended for any reason, the
 * files are deleted and the certificate is revoked.
 *
 * @returns the exit status: the command's own; 128 + n if signal n ended the command or this
 * process; 126 or 127 if the command cannot be run; 125 for any other failure
 */
export async function exec(requested: ExecArguments, context: ExecContext): Promise<number> {
  const signals = new Signals()
  const runner = new TerminalRunner(requested)
  try {
    requireCommand(requested.command[0], context.env['PATH'] ?? '')
    warnOfEmptyArgument(requested, runner)
    const env = await issueFor(requested, context, { runner, signals })
    signals.interrupted.throwIfAborted()
    return await runCommand(requested.command, env, signals)
  } catch (error) {
    logError(runner, error)
    if (error instanceof CommandError) return error.status
    return signals.first ? statusOf(signals.first) : FAILED
  } finally {
    if (runner.state.size > 0) await runPostStepFor(runner, requested, context)
  }
}

/** The shell that starts us does not have our variables, so it expands them to an empty text. */
function warnOfEmptyArgument({ command }: ExecArguments, runner: TerminalRunner): void {
  if (!command.includes('')) return
  runner.warning(
    'An argument of the command is empty. Variables such as $VTEX_MTLS_CURL are set for the' +
      " command alone; where they are its arguments, write: sh -c '…' with single quotes."
  )
}

/** @returns the environment for the command */
async function issueFor(
  requested: ExecArguments,
  { env, workingDirectory, key }: ExecContext,
  { runner, signals }: { runner: TerminalRunner; signals: Signals }
): Promise<NodeJS.ProcessEnv> {
  const inputs = { ...requested.inputs }
  if (requested.checksFile !== undefined)
    inputs.checks = readChecks(resolve(workingDirectory, requested.checksFile))
  const reportPath = requested.junit && resolve(workingDirectory, requested.junit)
  if (reportPath) requireWritableReport(reportPath)
  const started = parseInputsAndPreconnect(inputs, inputContext(workingDirectory), env)
  await started.preconnected?.first.waitForTcp()
  const { issue } = await import('../actions/issue/issue.ts')
  const issuing = issue({
    ...started,
    ...key,
    ...terminalContext(runner, env),
    job: ownProcess(),
    signal: signals.interrupted
  })
  await issuing.catch((error: unknown) => {
    try {
      copyReport(runner, reportPath)
    } catch (second) {
      // The first error is the one to report.
      runner.warning(formatError(second, runner.troubleshootingPage))
    }
    throw error
  })
  copyReport(runner, reportPath)
  const serverCa = inputs['server-ca-file'].trim()
  const serverCaFile = serverCa === '' ? undefined : resolve(workingDirectory, serverCa)
  const issued = { inputs, outputs: runner.outputs, variables: runner.variables, serverCaFile }
  return commandEnvironment(env, issued, requested.passCredentials)
}

function readChecks(path: string): string {
  try {
    return readFile(path)
  } catch (error) {
    const why = formatSystemError(systemErrorCode(error))
    throw new ActionError('INPUT_INVALID', `--checks-file: "${path}" cannot be read: ${why}.`, {
      hint: 'Nothing was sent, nothing was issued.'
    })
  }
}

/** Runs the action's post step. It only warns. */
async function runPostStepFor(
  runner: TerminalRunner,
  { inputs }: ExecArguments,
  { env }: ExecContext
): Promise<void> {
  const { runPostStep } = await import('../actions/cleanup/post-step.ts')
  const work = runPostStep({
    inputs,
    readState: (name) => runner.state.get(name) ?? '',
    ...terminalContext(runner, env)
  })
  await work.catch((error: unknown) => logError(runner, error))
}

/** `exec`: a certificate for as long as a command runs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import { ownProcess } from '../files/job.ts'
import type { StartedKeyPair } from '../pki/key-pair.ts'
import { parseInputsAndPreconnect } from '../actions/issue/parse-inputs-and-preconnect.ts'
import { formatSystemError } from '../shared/system-errors.ts'
import { USER_AGENT } from '../shared/version.ts'
import type { ExecArguments } from './arguments.ts'
import { commandEnvironment } from './environment.ts'
import { report } from './report.ts'
import { CommandError } from './command-error.ts'
import { requireCommand, runCommand } from './run-command.ts'
import { Signals, statusOf } from './signals.ts'
import { TerminalRunner } from './terminal-runner.ts'
import { userDirectory } from './user-directory.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/** Our own failures, as env(1), timeout(1) and `docker run` have it. */
export const FAILED = 125

/** What exec is run with. */
interface Surroundings {
  env: NodeJS.ProcessEnv
  /** Where relative paths begin. */
  folder: string
  key: StartedKeyPair
}

/**
 * Issues a certificate, runs the command with it, and deletes and revokes it when that has ended,
 * however it has ended.
 *
 * @returns the exit status: the command's own, 128 + n where signal n ended it or us, 126 or 127
 * where it cannot be run, 125 for all else
 */
export async function exec(requested: ExecArguments, around: Surroundings): Promise<number> {
  const signals = new Signals()
  const runner = new TerminalRunner(requested)
  try {
    requireCommand(requested.command[0], around.env['PATH'] ?? '')
    warnOfEmptyArgument(requested, runner)
    const env = await issueFor(requested, around, { runner, signals })
    signals.interrupted.throwIfAborted()
    return await runCommand(requested.command, env, signals)
  } catch (error) {
    report(runner, error)
    if (error instanceof CommandError) return error.status
    return signals.first ? statusOf(signals.first) : FAILED
  } finally {
    if (runner.state.size > 0) await runPostStepFor(runner, requested, around)
  }
}

/** The shell that starts us knows no variable of ours, and puts nothing in its place. */
function warnOfEmptyArgument({ command }: ExecArguments, runner: TerminalRunner): void {
  if (!command.includes('')) return
  runner.warning(
    'An argument of the command is empty. Variables such as $VTEX_MTLS_CURL are set for the' +
      " command alone; where they are its arguments, write: sh -c '…' with single quotes."
  )
}

/** @returns the environment of the command */
async function issueFor(
  requested: ExecArguments,
  { env, folder, key }: Surroundings,
  { runner, signals }: { runner: TerminalRunner; signals: Signals }
): Promise<NodeJS.ProcessEnv> {
  const inputs = { ...requested.inputs }
  if (requested.checksFile !== undefined)
    inputs.checks = readChecks(resolve(folder, requested.checksFile))
  const context = {
    ...{ eventName: '', actor: '', runnerTemp: userDirectory(), workspace: folder },
    emptySecret: 'Set the variable in the environment of this command.'
  }
  const started = parseInputsAndPreconnect(inputs, context, env)
  await started.preconnected?.first.waitForTcp()
  const { issue } = await import('../actions/issue/issue.ts')
  const issuing = issue({
    ...started,
    ...key,
    clock: systemClock,
    proxyEnv: env,
    userAgent: USER_AGENT,
    runner,
    job: ownProcess(),
    signal: signals.interrupted
  })
  await issuing.finally(() =>
    copyReport(runner, requested.junit && resolve(folder, requested.junit))
  )
  const serverCa = inputs['server-ca-file'].trim()
  const serverCaFile = serverCa === '' ? undefined : resolve(folder, serverCa)
  const issued = { inputs, outputs: runner.outputs, variables: runner.variables, serverCaFile }
  return commandEnvironment(env, issued, requested.passCredentials)
}

function readChecks(path: string): string {
  try {
    return readFile(path)
  } catch (error) {
    const why = formatSystemError((error as NodeJS.ErrnoException).code ?? 'unknown error')
    throw new ActionError('INPUT_INVALID', `--checks-file: "${path}" cannot be read: ${why}.`, {
      hint: 'Nothing was sent, nothing was issued.'
    })
  }
}

/** The report is in the private folder, which goes. It is there where checks have failed, too. */
function copyReport(runner: TerminalRunner, target: string | undefined): void {
  const source = runner.outputs.get('junit-path')
  if (target === undefined || source === undefined) return
  try {
    writeFileSync(target, readFileSync(source))
  } catch (error) {
    const why = formatSystemError((error as NodeJS.ErrnoException).code ?? 'unknown error')
    throw new ActionError('FILE_FAILED', `--junit: "${target}" cannot be written: ${why}.`)
  }
}

/** What the post step of the action does. It only warns. */
async function runPostStepFor(
  runner: TerminalRunner,
  { inputs }: ExecArguments,
  { env }: Surroundings
): Promise<void> {
  const { runPostStep } = await import('../actions/cleanup/post-step.ts')
  const work = runPostStep({
    inputs,
    readState: (name) => runner.state.get(name) ?? '',
    readFile,
    clock: systemClock,
    proxyEnv: env,
    userAgent: USER_AGENT,
    runner
  })
  await work.catch((error: unknown) => report(runner, error))
}

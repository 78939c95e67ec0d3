#!/usr/bin/env node
/**
 * The entry point of the command `vtex-mtls`: runs it with its arguments, and sets the exit status.
 */
import { writeSync } from 'node:fs'
import { parseExec, parseInspect, parseRevoke, UsageError } from '../cli/arguments.ts'
import { HELP, OVERVIEW } from '../cli/help.ts'
import { writeError } from '../cli/terminal-runner.ts'
import { beginKeyPair } from '../pki/key-pair.ts'
import { systemErrorCode } from '../shared/system-errors.ts'
import { VERSION } from '../shared/version.ts'

const [name = '', ...args] = process.argv.slice(2)
const context = { env: process.env, workingDirectory: process.cwd() }

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error
  writeError(`vtex-mtls: ${error.message}\nSee ${helpOf(name)}.`)
  return name === 'exec' ? 125 : 2
})

async function main(): Promise<number> {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  const wants = (...options: string[]) => [name, ...own].some((arg) => options.includes(arg))
  if (wants('--version', '-v')) return print(VERSION)
  if (name === 'sandbox') {
    const { runSandbox } = await import('../sandbox/command.ts')
    await runSandbox(args, 'vtex-mtls sandbox')
    return Number(process.exitCode ?? 0)
  }
  if (wants('--help', '-h')) return print((HELP.get(name) ?? OVERVIEW).trimEnd())
  if (name === 'exec') {
    const requested = parseExec(args, context.env)
    const key = beginKeyPair(requested.inputs['key-size']) // the slowest part: it starts first
    return (await import('../cli/exec.ts')).exec(requested, { ...context, key })
  }
  if (name === 'revoke') {
    const inputs = parseRevoke(args, context.env)
    return (await import('../cli/revoke.ts')).revoke(inputs, context)
  }
  if (name === 'inspect') {
    const requested = parseInspect(args)
    return (await import('../cli/inspect.ts')).inspect(requested, context.workingDirectory, print)
  }
  throw new UsageError(name === '' ? 'There is no command.' : `There is no command "${name}".`)
}

function helpOf(command: string): string {
  return HELP.has(command) ? `vtex-mtls ${command} --help` : 'vtex-mtls --help'
}

function print(text: string): number {
  try {
    writeSync(1, `${text}\n`)
  } catch (error) {
    // The reader, such as `head`, has closed the pipe.
    if (systemErrorCode(error) !== 'EPIPE') throw error
  }
  return 0
}

/** Runs the command, with our own standard streams, and says how it ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CommandError } from './command-error.ts'
import { atTerminal, deliver, type Signals, statusOf } from './signals.ts'

export type Command = readonly [string, ...string[]]

/**
 * Looks for the program as execvp(3) does, so that nothing is issued for a command that cannot be
 * run. Not on Windows, which has other rules.
 *
 * @throws CommandError
 */
export function requireCommand(program: string, path: string): void {
  if (process.platform === 'win32') return
  const folders = program.includes('/') ? [''] : path.split(delimiter)
  const found = folders.map((folder) =>
    look(program.includes('/') ? program : join(folder, program))
  )
  if (found.includes('executable')) return
  throw new CommandError(found.includes('not executable') ? 126 : 127, program)
}

function look(path: string): 'absent' | 'executable' | 'not executable' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 'absent'
  try {
    accessSync(path, constants.X_OK)
    return found.isFile() ? 'executable' : 'not executable'
  } catch {
    return 'not executable'
  }
}

/**
 * Runs the command to its end. stdin, stdout and stderr are ours, untouched.
 *
 * @returns its own exit status, or 128 + n where signal n ended it
 * @throws CommandError
 */
export async function runCommand(
  [program, ...args]: Command,
  env: NodeJS.ProcessEnv,
  signals: Signals
): Promise<number> {
  const isAtTerminal = atTerminal()
  const detached = !isAtTerminal && process.platform !== 'win32' // a group of its own (setsid(2))
  const child = spawn(program, args, { env, stdio: 'inherit', detached })
  const forward = (signal: NodeJS.Signals & Parameters<typeof deliver>[0]) => {
    if (child.pid !== undefined) deliver(signal, child.pid, isAtTerminal)
  }
  return signals.whileForwarded(forward, ended(child, program))
}

/** Not its `close`: what it has started may go on, and hold the streams open. */
function ended(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(new CommandError(code === 'ENOENT' ? 127 : 126, program))
    })
    child.once('exit', (code, signal) => resolve(signal ? statusOf(signal) : (code ?? 0)))
  })
}

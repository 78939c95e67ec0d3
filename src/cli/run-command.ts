/** Runs the command with the standard streams of this process, and returns how it ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CommandError } from './log-error.ts'
import { atTerminal, deliver, type Signals, statusOf } from './signals.ts'

export type Command = readonly [string, ...string[]]

/**
 * Looks for the program like execvp(3), so that no certificate is issued for a command that cannot
 * be run. Windows has other rules, so nothing is checked there.
 *
 * @throws CommandError
 */
export function requireCommand(program: string, path: string): void {
  if (process.platform === 'win32') return
  const folders = program.includes('/') ? [''] : path.split(delimiter)
  const found = folders.map((folder) =>
    checkProgram(program.includes('/') ? program : join(folder, program))
  )
  if (found.includes('executable')) return
  throw new CommandError(found.includes('not executable') ? 126 : 127, program)
}

function checkProgram(path: string): 'absent' | 'executable' | 'not executable' {
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
 * Runs the command to its end. It uses this process's stdin, stdout and stderr directly.
 *
 * @returns the command's exit status, or 128 + n if signal n ended it
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

/**
 * Waits for `exit`, not for `close`: a process that the command started may keep the streams open.
 */
function ended(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(new CommandError(code === 'ENOENT' ? 127 : 126, program))
    })
    child.once('exit', (code, signal) => resolve(signal ? statusOf(signal) : (code ?? 0)))
  })
}

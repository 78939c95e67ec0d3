/** A fresh folder and a step's environment as a runner sets it, for one measured process. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileCommands, type FileCommands } from '../../src/local-runner/file-commands.ts'
import { runnerEnvironment } from '../../src/local-runner/runner-environment.ts'

export interface Workplace extends Pick<FileCommands, 'read'> {
  folder: string
  env: Record<string, string>
  remove(): void
}

export function createWorkplace(debug = false): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [temp, workspace] = [join(folder, '_temp'), join(folder, 'work')]
  for (const path of [temp, workspace]) mkdirSync(path)
  const commands = createFileCommands(join(temp, '_runner_file_commands'))
  const env = { ...runnerEnvironment({ temp, workspace, debug }), ...commands.env }
  const set = Object.entries(env).filter((e): e is [string, string] => e[1] !== undefined)
  return {
    folder: workspace,
    env: Object.fromEntries(set),
    read: commands.read,
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

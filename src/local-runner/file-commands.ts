import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { EOL } from 'node:os'
import { join } from 'node:path'

const FILES = {
  output: 'GITHUB_OUTPUT',
  state: 'GITHUB_STATE',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  summary: 'GITHUB_STEP_SUMMARY'
} as const

export type FileCommandName = keyof typeof FILES

/** The files in which one step writes its commands for the runner. They are created empty. */
export interface FileCommands {
  env: Record<string, string>
  /** The unchanged text that the step wrote into each file. */
  read(): Record<FileCommandName, string>
  remove(): void
}

/** Creates the files of one step in a folder. Their names are unique. */
export function createFileCommands(folder: string): FileCommands {
  const suffix = randomUUID()
  const names = Object.keys(FILES) as FileCommandName[]
  const pathOf = (name: FileCommandName) => join(folder, `set_${name}_${suffix}`)
  mkdirSync(folder, { recursive: true })
  for (const name of names) writeFileSync(pathOf(name), '')
  return {
    env: Object.fromEntries(names.map((name) => [FILES[name], pathOf(name)])),
    read: () =>
      Object.fromEntries(names.map((name) => [name, readFileSync(pathOf(name), 'utf8')])) as Record<
        FileCommandName,
        string
      >,
    remove: () => names.forEach((name) => rmSync(pathOf(name), { force: true }))
  }
}

/**
 * Reads the `NAME=value` and `NAME<<DELIMITER` entries of a file command. A later entry replaces an
 * earlier one of the same name. Throws if the runner would fail the step.
 */
export function parseFileCommand(text: string): Record<string, string> {
  const lines = text.split(EOL === '\n' ? '\n' : /\r?\n/)
  const values: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')]
    const isHeredoc = heredoc >= 0 && (equals < 0 || heredoc < equals)
    if (equals > 0 && !isHeredoc) {
      values[line.slice(0, equals)] = line.slice(equals + 1)
    } else if (heredoc > 0 && isHeredoc && line.length > heredoc + 2) {
      values[line.slice(0, heredoc)] = takeHeredoc(lines, line.slice(heredoc + 2))
    } else {
      throw new Error(`Invalid format '${line}'`)
    }
  }
  return values
}

function takeHeredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter)
  if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
  const value = lines.splice(0, end + 1).slice(0, -1)
  return value.join(EOL)
}

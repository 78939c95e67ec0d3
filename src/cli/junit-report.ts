/** The report of the checks, at the path that `--junit` names. */
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { findDirectoryProblem } from '../files/writable-directory.ts'
import { ActionError } from '../shared/errors.ts'
import { formatSystemError, systemErrorCode } from '../shared/system-errors.ts'
import type { TerminalRunner } from './terminal-runner.ts'

/**
 * Checks the path before a certificate is issued.
 *
 * @throws ActionError INPUT_INVALID
 */
export function requireWritableReport(path: string): void {
  const problem = findReportProblem(path)
  if (problem === undefined) return
  throw new ActionError('INPUT_INVALID', `--junit: ${problem}.`, {
    hint: 'Nothing was sent, nothing was issued.'
  })
}

function findReportProblem(path: string): string | undefined {
  try {
    // Node 20 throws where a folder of the path is a file, even with throwIfNoEntry: false
    const found = existsSync(path) ? statSync(path) : undefined
    if (found?.isDirectory()) return `"${path}" is a directory`
    if (found) accessSync(path, constants.W_OK)
    const folderProblem = found ? undefined : findDirectoryProblem(dirname(path), false)
    return folderProblem && `the folder of "${path}" ${folderProblem}`
  } catch (error) {
    return formatWriteError(path, error)
  }
}

/** Copies the report before the private folder is deleted. It also exists if checks have failed. */
export function copyReport(runner: TerminalRunner, target: string | undefined): void {
  const source = runner.outputs.get('junit-path')
  if (target === undefined || source === undefined) return
  try {
    writeFileSync(target, readFileSync(source))
  } catch (error) {
    throw new ActionError('FILE_FAILED', `--junit: ${formatWriteError(target, error)}.`, {
      hint: 'Give --junit a file in a folder that exists and that you may write to.'
    })
  }
}

function formatWriteError(path: string, error: unknown): string {
  return `"${path}" cannot be written: ${formatSystemError(systemErrorCode(error))}`
}

/** The input that says where the private folder is made. */
import { isAbsolute, relative, resolve } from 'node:path'
import type { RunnerContext } from './inputs.ts'
import { INVALID, type InputReader, type Invalid } from './input-reader.ts'
import { quote } from './rules.ts'

/** Absolute, wherever it is: the post step looks for it again. */
export function readOutputDirectory(
  reader: InputReader<'output-dir'>,
  { runnerTemp, workspace }: RunnerContext,
  problemOf: (path: string, mayBeMade: boolean) => string | undefined
): string | Invalid {
  const requested = reader.text('output-dir')
  if (/^(~(?=[/\\]|$)|\$|%)/.test(requested)) {
    reader.problem('output-dir', `${quote(requested)} is for a shell, and none expands it here`)
  }
  const path = requested ? resolve(workspace, requested) : runnerTemp && resolve(runnerTemp)
  const problem = path === '' ? 'is not set' : problemOf(path, requested !== '')
  if (problem)
    reader.problem('output-dir', `${requested ? quote(requested) : 'RUNNER_TEMP'} ${problem}`)
  if (requested && workspace && isInside(workspace, path)) {
    reader.warn(
      'output-dir',
      'is inside the workspace, where a later step may commit, cache or upload the private key.'
    )
  }
  return problem ? INVALID : path
}

function isInside(folder: string, path: string): boolean {
  const relativePath = relative(resolve(folder), path)
  return !relativePath.startsWith('..') && !isAbsolute(relativePath)
}

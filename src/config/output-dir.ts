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
  const asked = reader.text('output-dir')
  if (/^(~(?=[/\\]|$)|\$|%)/.test(asked)) {
    reader.problem('output-dir', `${quote(asked)} is for a shell, and none expands it here`)
  }
  const path = asked ? resolve(workspace, asked) : runnerTemp && resolve(runnerTemp)
  const problem = path === '' ? 'is not set' : problemOf(path, asked !== '')
  if (problem) reader.problem('output-dir', `${asked ? quote(asked) : 'RUNNER_TEMP'} ${problem}`)
  if (asked && workspace && isInside(workspace, path)) {
    reader.warn(
      'output-dir',
      'is inside the workspace, where a later step may commit, cache or upload the private key.'
    )
  }
  return problem ? INVALID : path
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path)
  return !way.startsWith('..') && !isAbsolute(way)
}

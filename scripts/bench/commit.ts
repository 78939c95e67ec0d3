import { run } from '../../__tests__/edge/programs.ts'

/** A run of the benchmarks changes this document, so it is not part of what was measured. */
const MEASURED = ['.', ':!docs/benchmarks.md']

/** The commit of a folder, and whether the folder has uncommitted changes. */
export async function describeCommit(folder: string): Promise<string> {
  const git = (...args: string[]) => run(['git', '-C', folder, ...args]).catch(() => undefined)
  const head = await git('rev-parse', '--short', 'HEAD')
  if (head?.exitCode !== 0) return 'Commit unknown: this is no git checkout, or git is missing'
  const status = await git('status', '--porcelain', '--', ...MEASURED)
  return `Commit ${head.stdout.trim()}${status?.stdout === '' ? '' : ', with changes'}`
}

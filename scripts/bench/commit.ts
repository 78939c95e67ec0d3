import { run } from '../../__tests__/edge/programs.ts'

/** The document is what a run of the bench changes; it is not what was measured. */
const MEASURED = ['.', ':!docs/benchmarks.md']

/** Which commit a folder is at, and whether there is more in it than that. */
export async function describeCommit(folder: string): Promise<string> {
  const git = (...args: string[]) => run(['git', '-C', folder, ...args]).catch(() => undefined)
  const head = await git('rev-parse', '--short', 'HEAD')
  if (head?.exitCode !== 0) return 'Commit unknown: this is no git checkout, or git is missing'
  const status = await git('status', '--porcelain', '--', ...MEASURED)
  return `Commit ${head.stdout.trim()}${status?.stdout === '' ? '' : ', with changes'}`
}

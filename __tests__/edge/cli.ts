/** The packed command against nginx. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ENVIRONMENT } from './programs.ts'
import type { Edge } from './start-edge.ts'

type Environment = Record<string, string | undefined>

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** What a user of the edge's account has set. */
export function accountOf(edge: Edge): Record<string, string> {
  return {
    VTEX_ACCOUNT: edge.account,
    VTEX_APP_NAME: 'my-integration',
    VTEX_APP_KEY: edge.appKey,
    VTEX_APP_TOKEN: edge.appToken
  }
}

/** The options that lead to the edge instead of VTEX. */
export const targetOf = (edge: Edge): string[] => [
  ...['--base-url', edge.baseUrl, '--server-ca-file', edge.caFile]
]

/** Runs a program to its end, in a folder of its own, with no proxy but those in `env`. */
export async function runIn(
  folder: string,
  [program = '', ...args]: readonly string[],
  env: Environment = {},
  input = ''
): Promise<Outcome> {
  const { PATH } = ENVIRONMENT
  const child = spawn(program, args, { cwd: folder, env: { PATH, HOME: folder, ...env } })
  const outcome: Outcome = { status: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number | null]
  return { ...outcome, status }
}

/** `exec` by a version of Node. */
export async function execByNode(
  { node, entry }: { node: string; entry: string },
  edge: Edge,
  command: readonly string[],
  env: Environment = {}
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  try {
    const line = [
      node,
      entry,
      'exec',
      ...targetOf(edge),
      '--require-mtls',
      '--retries=0',
      '--',
      ...command
    ]
    const path = `${dirname(node)}:${ENVIRONMENT.PATH}`
    return await runIn(folder, line, { ...accountOf(edge), TMPDIR: folder, PATH: path, ...env })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

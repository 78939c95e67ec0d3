/** What the examples run in: nginx in VTEX's place, and the files of the author's repository. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LocalRunner } from '../../src/local-runner/local-runner.ts'
import type { Contexts } from './expressions.ts'
import { linkPackages, requireClients, trust } from './clients.ts'
import { startEdge, type Edge } from './start-edge.ts'
import { type JobRun, runWorkflow } from './workflow-jobs.ts'
import type { Step } from './workflow-steps.ts'

/** The files of the repository that the example is in: the scripts that it says are yours. */
export type UserFiles = Record<string, string>

export interface ExampleWorld {
  edge: Edge
  /** For the files of the test itself; deleted at its end. */
  folder: string
  /** Runs `examples/NAME.yml`, all of its jobs or those named; or the steps of a page. */
  run(
    what: string | Step[],
    yours?: UserFiles,
    more?: Contexts & { jobs?: string[] | undefined; env?: Record<string, string> }
  ): Promise<JobRun[]>
  serials(): string[]
  revoked(): string[]
  stop(): Promise<void>
}

export async function startWorld(): Promise<ExampleWorld> {
  await requireClients()
  const edge = await startEdge({ account: 'acme' })
  const aside = mkdtempSync(join(tmpdir(), 'edge-examples-'))
  const env = await trust(edge.caFile, aside)
  const { appKey, appToken, baseUrl, caFile } = edge
  const known = {
    secrets: { VTEX_APP_KEY: appKey, VTEX_APP_TOKEN: appToken },
    ...{ vars: {}, github: {}, inputs: {} }
  }
  const real = { 'base-url': baseUrl, 'server-ca-file': caFile }
  return {
    edge,
    folder: aside,
    run: (what, yours = {}, { jobs, env: more = {}, ...contexts } = {}) =>
      runWorkflow(typeof what === 'string' ? `examples/${what}.yml` : what, {
        contexts: { ...known, ...contexts },
        target: (inputs) => (inputs['base-url'] ? {} : real),
        env: { ...env, ...more },
        checkOut: (runner) => save(runner, yours),
        jobs
      }),
    serials: () => edge.issued().map(({ serialNumber }) => serialNumber),
    revoked: () =>
      edge
        .issued()
        .flatMap(({ status, serialNumber }) => (status === 'revoked' ? serialNumber : [])),
    stop: async () => {
      rmSync(aside, { recursive: true })
      await edge.stop()
    }
  }
}

function save({ workspace }: LocalRunner, yours: UserFiles): void {
  // Only for Newman's collection: "npm ci" would empty the folder that the link leads to.
  if ('smoke-test.json' in yours) linkPackages(workspace)
  for (const [file, text] of Object.entries(yours)) {
    const script = file.endsWith('.sh')
    mkdirSync(join(workspace, dirname(file)), { recursive: true })
    writeFileSync(join(workspace, file), script ? `#!/usr/bin/env bash\n${text}\n` : text)
    if (script) chmodSync(join(workspace, file), 0o755)
  }
}

export const outcomes = (jobs: JobRun[]) =>
  jobs.flatMap(({ done }) => done.map(({ outcome }) => outcome))

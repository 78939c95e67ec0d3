/** The shipped bundles, run as a runner does, debug log on, against a sandbox in this process. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect } from '@jest/globals'
import type { ActionOptions, StepResult } from '../../src/local-runner/local-runner.ts'
import { rsaKeyPair } from '../../src/sandbox/certificate-profiles.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts'
import { watchedRunner, type WatchedRunner } from './watched-runner.ts'

export { masksOf } from './leaks.ts'

export const bundle = (name: string) =>
  fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url))

type Inputs = Record<string, string>
type How = Pick<ActionOptions, 'env' | 'node' | 'onSpawn'>

export interface ShippedJob {
  sandbox: Sandbox
  /** Every step that it runs is searched for secrets. */
  runner: WatchedRunner
  /** The inputs of the action, changed as asked. */
  inputs(changes?: Inputs): Inputs
  main(changes?: Inputs, how?: How): Promise<StepResult>
  post(main: Pick<StepResult, 'state'>, inputs?: Inputs, how?: How): Promise<StepResult>
  /** What the action left in RUNNER_TEMP, without the runner's own files. */
  leftovers(): string[]
  expectNothingLeft(): void
}

export interface JobOptions extends SandboxOptions {
  /** The name of the folder that all of the job is in, RUNNER_TEMP too. */
  folder?: string
  /** Where the bundles are; the repository's own `dist` where left out. */
  dist?: string
}

const caKeys = rsaKeyPair() // one for all of a file: a key takes longer than the rest

/** Makes jobs for the tests of a file; each ends with its test. */
export function jobMaker(): (options?: JobOptions) => Promise<ShippedJob> {
  const endings: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
  })
  return async ({ folder: name = 'job', dist, ...options } = {}) => {
    const sandbox = await startSandbox({ caKeys, ...options })
    const root = mkdtempSync(join(tmpdir(), 'bundle-'))
    const folder = join(root, name)
    mkdirSync(folder)
    const runner = watchedRunner(root, folder, sandbox)
    const caFile = join(root, 'ca.pem')
    writeFileSync(caFile, sandbox.caPem)
    endings.push(async () => {
      await sandbox.close()
      rmSync(root, { recursive: true, force: true })
    })
    return open(sandbox, runner, { caFile, dist })
  }
}

function open(
  sandbox: Sandbox,
  runner: WatchedRunner,
  { caFile, dist }: { caFile: string; dist: string | undefined }
): ShippedJob {
  const entry = (name: string) => (dist ? join(dist, name, 'index.js') : bundle(name))
  const { account, appKey, appToken, baseUrl } = sandbox
  const usual = {
    ...{ account, 'app-name': 'my-app', 'app-key': appKey, 'app-token': appToken },
    ...{ 'base-url': baseUrl, 'server-ca-file': caFile, timeout: '5', retries: '0' }
  }
  const job: ShippedJob = {
    ...{ sandbox, runner },
    inputs: (changes = {}) => ({ ...usual, ...changes }),
    main: (changes, how = {}) => {
      const inputs = job.inputs(changes)
      return runner.runAction({ entry: entry('main'), inputs, ...how })
    },
    post: (main, inputs = job.inputs(), how = {}) =>
      runner.runPost({ entry: entry('post'), of: main, inputs, ...how }),
    leftovers: () => readdirSync(runner.temp).filter((name) => !name.startsWith('_')),
    expectNothingLeft: () => {
      expect(job.leftovers()).toEqual([])
      expect(sandbox.issued.filter(({ revoked }) => !revoked)).toEqual([])
    }
  }
  return job
}

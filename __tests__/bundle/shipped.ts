/** The shipped bundles, run as a runner does, debug log on, against a sandbox in this process. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect } from '@jest/globals'
import {
  createLocalRunner,
  type ActionOptions,
  type LocalRunner,
  type StepResult
} from '../../src/demo/local-runner.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts'

export const bundle = (name: string) =>
  fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url))

type Inputs = Record<string, string>
type How = Pick<ActionOptions, 'env' | 'node' | 'onSpawn'>

export interface ShippedJob {
  sandbox: Sandbox
  runner: LocalRunner
  /** The inputs of the action, changed as asked. */
  inputs(changes?: Inputs): Inputs
  main(changes?: Inputs, how?: How): Promise<StepResult>
  post(main: Pick<StepResult, 'state'>, inputs?: Inputs, how?: How): Promise<StepResult>
  /** What the action left in RUNNER_TEMP: not the runner's own files. */
  leftovers(): string[]
  expectNothingLeft(): void
}

export interface JobOptions extends SandboxOptions {
  /** The name of the folder that all of the job is in, RUNNER_TEMP too. */
  folder?: string
  /** Where the bundles are; the repository's own `dist` where left out. */
  dist?: string
}

/** Makes jobs for the tests of a file; each ends with its test. */
export function jobMaker(): (options?: JobOptions) => Promise<ShippedJob> {
  const endings: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
  })
  return async ({ folder: name = 'job', dist, ...options } = {}) => {
    const sandbox = await startSandbox(options)
    const root = mkdtempSync(join(tmpdir(), 'bundle-'))
    const folder = join(root, name)
    mkdirSync(folder)
    const runner = createLocalRunner({ folder, debug: true })
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
  runner: LocalRunner,
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
    main: async (changes, how = {}) => {
      const inputs = job.inputs(changes)
      const result = await runner.runAction({ entry: entry('main'), inputs, ...how })
      expectNoSecrets(result, secretsOf(sandbox, inputs))
      return result
    },
    post: async (main, inputs = job.inputs(), how = {}) => {
      const result = await runner.runPost({ entry: entry('post'), of: main, inputs, ...how })
      expectNoSecrets(result, secretsOf(sandbox, inputs))
      return result
    },
    leftovers: () => readdirSync(runner.temp).filter((name) => !name.startsWith('_')),
    expectNothingLeft: () => {
      expect(job.leftovers()).toEqual([])
      expect(sandbox.issued.filter(({ revoked }) => !revoked)).toEqual([])
    }
  }
  return job
}

/** Every secret that is known from outside: the inputs, and the tokens that the login gave. */
function secretsOf({ userToken, appToken, seen }: Sandbox, inputs: Inputs): string[] {
  const tokens = seen
    .filter(({ path }) => path.endsWith('/validate'))
    .map(({ body }) => (JSON.parse(body) as { token: string }).token)
  const given = [inputs['app-token'] ?? '', inputs['user-token'] ?? '']
  return [userToken, appToken, ...tokens, ...given.map((one) => one.trim())].filter(Boolean)
}

const ADD_MASK = /^::add-mask::(.*)$/

/** The values that a step had masked, in order, as the runner reads them. */
export function masksOf({ stdout }: Pick<StepResult, 'stdout'>): string[] {
  const commands = stdout.split(/\r?\n/).map((line) => ADD_MASK.exec(line)?.[1])
  return commands
    .filter((value) => value !== undefined)
    .map((value) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'))
}

/** The lines of the private key and their base64 in one line, from its file. */
export function keyLines(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('-----'))
  return [...lines, lines.join('')]
}

/**
 * No secret, and nothing that was ever masked, is in any byte that the step wrote, but for the
 * mask commands, the paths as outputs and variables, and the user token in the saved state.
 */
export function expectNoSecrets(result: StepResult, secrets: string[]): void {
  const { stdout, stderr, log, files } = result
  const raw = `${stdout}\n${stderr}`.split(/\r?\n/).filter((line) => !ADD_MASK.test(line))
  const seen = [...raw, log, files.summary, JSON.stringify(result.annotations)].join('\n')
  const masks = masksOf(result)
  const { token, path } = savedSecrets(result)
  for (const value of new Set([...secrets, ...masks])) {
    expect(seen).not.toContain(value)
    if (path !== undefined && value.startsWith(path)) continue
    for (const handed of [files.output, files.env, files.path]) expect(handed).not.toContain(value)
    if (value !== token) expect(files.state).not.toContain(value)
  }
  // Masks before anything else: the first word of a step is one, where it has a secret to hide.
  if (masks.length > 0) expect(stdout).toMatch(/^::add-mask::/)
}

function savedSecrets({ state }: StepResult): { token?: string; path?: string } {
  const saved = JSON.parse(state['certificate'] ?? '{}') as { userToken?: { token: string } }
  const { path } = JSON.parse(state['folder'] ?? '{}') as { path?: string }
  return { ...(saved.userToken && { token: saved.userToken.token }), ...(path && { path }) }
}

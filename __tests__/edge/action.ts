/** The shipped bundle, run as a runner does, against an edge. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createLocalRunner,
  type ActionOptions,
  type LocalRunner,
  type LocalRunnerOptions,
  type StepResult
} from '../../src/local-runner/local-runner.ts'
import type { IdentityFiles } from './by-hand.ts'
import type { Edge } from './start-edge.ts'

type Inputs = Record<string, string>

export interface ActionJob {
  runner: LocalRunner
  /** The main step, with a complete set of inputs; those given take the place of theirs. */
  issue(inputs?: Inputs, options?: Partial<ActionOptions>): Promise<StepResult>
  /** Its post step; `undefined` as inputs is what a composite action leaves of them. */
  post(of: StepResult, inputs?: Inputs): Promise<StepResult>
}

/** Starts a job whose action is pointed at the edge. */
export function startJob(edge: Edge, options?: LocalRunnerOptions): ActionJob {
  const runner = createLocalRunner(options)
  return {
    runner,
    issue: (inputs = {}, more = {}) =>
      runner.runAction({
        entry: bundle('main'),
        inputs: inputsFor(edge, inputs),
        timeoutMs: 30_000,
        ...more
      }),
    post: (of, inputs) => {
      const given = inputs ? { inputs: inputsFor(edge, inputs) } : {}
      return runner.runPost({ entry: bundle('post'), of, timeoutMs: 30_000, ...given })
    }
  }
}

/** The inputs of a run against the edge, as a workflow would give them. */
export function inputsFor(edge: Edge, inputs: Inputs = {}): Inputs {
  return {
    account: edge.account,
    'app-name': 'orders-integration',
    'app-key': edge.appKey,
    'app-token': edge.appToken,
    city: 'São Paulo',
    state: 'SP',
    country: 'BR',
    'base-url': edge.baseUrl,
    'server-ca-file': edge.caFile,
    ...inputs
  }
}

export function bundle(name: 'main' | 'post' | 'revoke'): string {
  const path = fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url))
  if (!existsSync(path)) throw new Error('There is no dist/ to test; try: npm run dist')
  return path
}

/** An output that the step must have set. */
export function output(step: StepResult, name: string): string {
  const value = step.outputs[name]
  if (value === undefined || value === '')
    throw new Error(`No output ${name}; its log:\n${step.log}`)
  return value
}

export const filesOf = (step: StepResult): IdentityFiles => ({
  cert: output(step, 'cert-path'),
  key: output(step, 'key-path')
})

/** Copies in a folder of the test's own, to show that what was revoked stays refused. */
export function keepAside({ cert, key }: IdentityFiles, folder: string): IdentityFiles {
  const copies = { cert: join(folder, 'kept.crt'), key: join(folder, 'kept.key') }
  copyFileSync(cert, copies.cert)
  copyFileSync(key, copies.key)
  return copies
}

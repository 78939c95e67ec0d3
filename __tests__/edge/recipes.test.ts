/** The recipes of docs/recipes.md, run as they stand there, by the real clients they are for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { output, startJob, type ActionJob } from './action.ts'
import { revokeByHand } from './by-hand.ts'
import { linkPackages, requireClients, trust } from './clients.ts'
import { asProgram, fillIn, NOT_RUN, recipeBlocks, workflowSteps } from './readme.ts'
import { startEdge, type Edge, type LoggedRequest } from './start-edge.ts'

/** Recipes that call the API. */
const CALLS = [
  ...['curl', 'curl-config', 'curl-bundle', 'curl-pkcs12', 'wget', 'newman', 'openssl-s-client'],
  ...['java', 'python', 'node-https', 'node-undici', 'playwright']
]
/** Recipes that look into the PKCS#12 file. */
const LOOKS = ['openssl-pkcs12', 'java-keytool']
/** What the others need: the steps that they are part of, and a file that one of them reads. */
const PARTS = ['workflow', 'newman-collection']

const blocks = recipeBlocks()
const block = (name: string) => blocks.find((one) => one.name === name)!
const { inputs, later } = workflowSteps(block('workflow'))
let edge: Edge
let job: ActionJob
let main: StepResult
let aside: string
let trusting: Record<string, string>

beforeAll(async () => {
  await requireClients()
  edge = await startEdge({ account: inputs['account'] ?? '' })
  job = startJob(edge)
  aside = mkdtempSync(join(tmpdir(), 'edge-clients-'))
  trusting = await trust(edge.caFile, aside)
  linkPackages(job.runner.workspace)
  const secrets: Record<string, string> = {
    'secrets.VTEX_APP_KEY': edge.appKey,
    'secrets.VTEX_APP_TOKEN': edge.appToken
  }
  main = await job.issue(fillIn(inputs, (expression) => secrets[expression]))
})
afterAll(async () => {
  job?.runner.close()
  if (aside) rmSync(aside, { recursive: true })
  await edge?.stop()
})

/** Runs a recipe as the workflow's later step, with nothing but the page's environment. */
async function follow(name: string, env: Record<string, string> = {}) {
  const save = (file: string, text: string) => writeFileSync(join(job.runner.workspace, file), text)
  for (const { file, text } of blocks) if (file !== undefined) save(file, text)
  const { script, file } = asProgram(block(name))
  if (file !== undefined) save(file, block(name).text)
  save(later.run.split(' ').at(-1) ?? '', script)
  const fromOutputs = fillIn(later.env, (expression) => {
    const [, output] = /^steps\.mtls\.outputs\.([\w-]+)$/.exec(expression) ?? []
    return main.outputs[output ?? '']
  })
  const before = (await edge.requests()).length
  const step = await job.runner.runShell({
    script: later.run,
    env: { ...trusting, ...fromOutputs, ...env },
    timeoutMs: 50_000
  })
  return { step, requests: (await edge.requests()).slice(before) }
}

const seen = (requests: LoggedRequest[]) =>
  requests.map(({ method, path, verify, serial, status }) => ({
    ...{ method, path, verify, serial, status }
  }))
/** Expects that nginx saw one call, with our certificate. */
const call = (verify: string, status: number) => ({
  ...{ method: 'GET', path: '/api/catalog_system/pub/category/tree/1', verify, status },
  serial: output(main, 'serial-number')
})

describe('docs/recipes.md', () => {
  it('every block: it has a mark, and a test if it is not only read', () => {
    const names = blocks.map(({ name, text }) => name ?? `a block without a mark:\n${text}`)
    expect(names.sort()).toEqual([...CALLS, ...LOOKS, ...PARTS, ...NOT_RUN].sort())
  })

  it('its steps: they issue, with every format', () => {
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    const names = Object.keys(main.env).sort()
    const extra = ['BUNDLE', 'CERT', 'CURL', 'KEY', 'NEWMAN', 'PKCS12']
    expect(names).toEqual(extra.map((name) => `VTEX_MTLS_${name}`))
  })
})

describe('a later step', () => {
  it.each(CALLS)('%s: it calls with the certificate', async (name) => {
    const { step, requests } = await follow(name)
    expect(step).toMatchObject({ outcome: 'success' })
    expect(seen(requests)).toEqual([call('SUCCESS', 200)])
  })

  it.each(LOOKS)('%s: it finds the certificate in the PKCS#12', async (name) => {
    const { step } = await follow(name)
    expect(step).toMatchObject({ outcome: 'success' })
    const [, serial = ''] = /serial(?: number: |=)([0-9a-f]+)/i.exec(step.stdout) ?? []
    expect(BigInt(`0x${serial}`)).toBe(BigInt(`0x${output(main, 'serial-number')}`))
  })

  it.each([...LOOKS, 'curl-pkcs12', 'java'])('%s with a wrong password: it fails', async (name) => {
    const { step, requests } = await follow(name, { PKCS12_PASSWORD: 'wrong' })
    expect(step).toMatchObject({ outcome: 'failure', timedOut: false })
    expect(requests).toEqual([])
  })
})

describe('a later step, the certificate revoked but its files there', () => {
  beforeAll(async () => {
    expect(await revokeByHand(edge, output(main, 'serial-number'))).toMatchObject({ status: 200 })
  })

  it.each(CALLS)('%s: it fails', async (name) => {
    const { step, requests } = await follow(name)
    expect(step).toMatchObject({ outcome: 'failure', timedOut: false })
    expect(seen(requests)).toEqual([call('FAILED:certificate revoked', 400)])
  })
})

/** Nothing secret in any byte that leaves the private folder, and no more memory than promised. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { output, startJob, type ActionJob } from './action.ts'
import { startEdge, type Edge } from './start-edge.ts'

const MEBIBYTE = 1024
let edge: Edge
let folder: string

beforeAll(async () => {
  edge = await startEdge()
  folder = mkdtempSync(join(tmpdir(), 'edge-secrets-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await edge.stop()
})

/** All that a step said or wrote, but for the masks themselves, which must name what they hide. */
function bytesOf({ stdout, stderr, log, summary, annotations, files }: StepResult) {
  const spoken = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const { state, ...rest } = files
  const all = [...spoken, stderr, log, summary, JSON.stringify(annotations), ...Object.values(rest)]
  return { state, rest: all.join('\n') }
}

function secretsOfKey(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const body = lines.filter((line) => line !== '' && !line.startsWith('-----'))
  return [...body, body.join('')]
}

describe.each([
  ['a key pair', {}],
  ['a user token', { 'app-key': '', 'app-token': '', 'user-token': 'given' }]
])('with %s and step debug logging', (_, given) => {
  let job: ActionJob
  let main: StepResult
  let post: StepResult
  let keySecrets: string[]

  beforeAll(async () => {
    const userToken = 'user-token' in given ? { 'user-token': edge.userToken } : {}
    job = startJob(edge, { debug: true, folder })
    main = await job.issue({ ...given, ...userToken, 'export-env': 'true' })
    keySecrets = secretsOfKey(output(main, 'key-path'))
    post = await job.post(main)
  })

  it('no byte holds the API token, a user token or a part of the key', () => {
    expect([main.outcome, post.outcome]).toEqual(['success', 'success'])
    expect(keySecrets.length).toBeGreaterThan(20)
    for (const step of [main, post]) {
      const { state, rest } = bytesOf(step)
      for (const secret of [edge.appToken, ...keySecrets]) {
        expect(state).not.toContain(secret)
        expect(rest).not.toContain(secret)
      }
      for (const token of edge.userTokens) expect(rest).not.toContain(token)
    }
  })

  it('the log shows both paths masked only, and nothing public is masked', () => {
    for (const name of ['cert-path', 'key-path']) {
      expect(main.log).toContain(`Set output ${name} = ***`)
      for (const step of [main, post]) expect(step.log).not.toContain(output(main, name))
    }
    const serialNumber = output(main, 'serial-number')
    expect(main.log).toContain(`Set output serial-number = ${serialNumber}\n`)
    const shown = [edge.account, 'orders-integration', '-----BEGIN PRIVATE KEY-----', serialNumber]
    for (const text of shown) expect(job.runner.masker.mask(text)).toBe(text)
  })
})

describe('a run that fails', () => {
  it('the log and the files hold no secret', async () => {
    const job = startJob(edge, { debug: true, folder })
    const appToken = `wrong-${edge.appToken}`
    const main = await job.issue({ 'app-token': appToken })
    expect(main.outcome).toBe('failure')
    const { state, rest } = bytesOf(main)
    for (const text of [state, rest]) expect(text).not.toContain(appToken)
  })
})

describe('memory', () => {
  it.each(['2048', '4096'])('peaks under 120 MiB with a key of %s bits', async (size) => {
    const job = startJob(edge, { folder })
    const report = join(folder, `peak-${size}`)
    const probe = join(folder, 'probe.cjs')
    const write = `require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS))`
    writeFileSync(probe, `process.on('exit', () => ${write})`)
    const main = await job.issue(
      { 'key-size': size },
      { node: [process.execPath, '--require', probe], env: { PEAK: report } }
    )
    expect(main.outcome).toBe('success')
    const peak = Number(readFileSync(report, 'utf8'))
    expect(peak).toBeGreaterThan(20 * MEBIBYTE)
    expect(peak).toBeLessThan(120 * MEBIBYTE)
    await job.post(main)
  })
})

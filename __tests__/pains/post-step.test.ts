/** What users of other credential actions met in the post step: docs/pains.md, 28 to 33. */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText, root } from '../architecture/source-files.ts'
import { jobMaker } from '../bundle/shipped.ts'
import { serialsLeft, stateWith } from './afterwards.ts'

const start = jobMaker()

interface Metadata {
  runs: { using: string; post?: string; steps?: unknown[] }
}

describe('the post step', () => {
  it('pain 28: the end of one use takes no variable from another', async () => {
    const job = await start()
    const first = await job.main({ 'export-env': 'true' })
    const second = await job.main({ 'export-env': 'true' })
    const post = await job.post(first)
    expect(post).toMatchObject({ env: {}, files: { env: '', output: '' }, annotations: [] })
    const script = 'test "$VTEX_MTLS_KEY" = "$EXPECTED" && test -s "$EXPECTED"'
    const env = { EXPECTED: second.outputs['key-path'] }
    expect(await job.runner.runShell({ script, env })).toMatchObject({ outcome: 'success' })
  })

  if (process.platform !== 'win32') {
    it('pain 29: no program of the machine is needed, neither by main nor by post', async () => {
      const job = await start()
      const how = { env: { PATH: '/nonexistent' } }
      const main = await job.main({ formats: 'bundle, pkcs12, newman, curl' }, how)
      expect(main.outcome).toBe('success')
      expect(await job.post(main, job.inputs(), how)).toMatchObject({ annotations: [] })
      job.expectNothingLeft()
    })
  }

  it('pain 30: who needs the certificate for longer keeps it, though not the files', async () => {
    const job = await start()
    const main = await job.main({ 'revoke-on-exit': 'false' })
    const post = await job.post(main)
    expect(post.log).toContain('was not revoked by this step (revoke-on-exit is false).')
    expect(serialsLeft(job)).toEqual([main.outputs['serial-number']])
    expect(job.leftovers()).toEqual([])
  })

  it('pain 31: killed at any moment after it was signed, post finds the certificate', async () => {
    let child: ChildProcess | undefined
    const job = await start({
      onRequest: ({ path }) => void (path.endsWith('/validate') && child?.kill('SIGKILL'))
    })
    const main = await job.main({}, { onSpawn: (spawned) => (child = spawned) })
    expect(main.outcome).toBe('failure')
    expect(serialsLeft(job)).toHaveLength(1)
    await job.post(main)
    job.expectNothingLeft()
  })

  it('pain 31: killed while VTEX signs, post says what to look for', async () => {
    let child: ChildProcess | undefined
    const job = await start({
      faults: [{ on: 'sign', kind: 'hang' }],
      onRequest: ({ path }) => void (path.endsWith('/sign') && child?.kill('SIGKILL'))
    })
    const main = await job.main({}, { onSpawn: (spawned) => (child = spawned) })
    const post = await job.post(main)
    expect(post).toMatchObject({ outcome: 'success', annotations: [{ level: 'warning' }] })
    expect(post.annotations[0]?.message).toMatch(/CN=my-app, OU=sandbox.* at \d{4}-\d\d-\d\dT/)
  })

  it('pain 32: the action itself has a post step, which a composite has not', () => {
    for (const folder of ['.', 'issue', 'sandbox']) {
      const { runs } = parse(readText(`${folder}/action.yml`)) as Metadata
      expect(runs).toMatchObject({ using: 'node24', 'post-if': 'always()' })
      expect(existsSync(join(root, folder, runs.post ?? 'none'))).toBe(true)
    }
    const { runs } = parse(readText('smoke-test/action.yml')) as Metadata
    expect(runs.using).toBe('composite')
    expect(JSON.stringify(runs.steps)).toContain('"uses":"$/issue"')
  })

  it('pain 33: the post step does without inputs; and without a token, too, it deletes and warns', async () => {
    const job = await start()
    const [main, other] = [await job.main(), await job.main()]
    expect(await job.post(main, {})).toMatchObject({ outcome: 'success', annotations: [] })
    expect(serialsLeft(job)).toEqual([other.outputs['serial-number']])

    const userToken = { token: 'expired', expires: 1 }
    const post = await job.post({ state: stateWith(other.state, { userToken }) }, {})
    expect(post).toMatchObject({ outcome: 'success', annotations: [{ level: 'warning' }] })
    expect(post.annotations[0]?.message).toContain(other.outputs['serial-number'])
    expect(job.leftovers()).toEqual([])
  })
})

/** Each action sets the outputs that its action.yml declares: all of them, and no other. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { createLocalRunner, type StepResult } from '../../src/local-runner/local-runner.ts'
import { bundle, jobMaker } from './shipped.ts'

const start = jobMaker()

function declared(path: string): string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  return Object.keys((parse(text) as { outputs: object }).outputs).sort()
}

/** Those that the step set to something: an output that is empty is not there for a workflow. */
function setBy({ outcome, outputs }: StepResult): string[] {
  expect(outcome).toBe('success')
  const entries = Object.entries(outputs).filter(([, value]) => value !== '')
  return entries.map(([name]) => name).sort()
}

describe('the outputs that are set: those of its action.yml', () => {
  it('of the action, with every format and a check', async () => {
    const job = await start()
    const inputs = job.inputs({
      formats: 'bundle, pkcs12, newman, curl',
      checks: 'GET /api/status/204'
    })
    const main = await job.runner.runAction({ entry: bundle('main'), inputs })
    expect(setBy(main)).toEqual(declared('action.yml'))
  })

  it('of revoke', async () => {
    const job = await start()
    const { 'serial-number': serial = '' } = (await job.main({ 'revoke-on-exit': 'false' })).outputs
    const inputs = job.inputs({ 'serial-number': serial })
    const step = await job.runner.runAction({ entry: bundle('revoke'), inputs })
    expect(setBy(step)).toEqual(declared('revoke/action.yml'))
  })

  it('of inspect', async () => {
    const job = await start()
    const inputs = { 'certificate-path': (await job.main()).outputs['cert-path'] ?? '' }
    const step = await job.runner.runAction({ entry: bundle('inspect'), inputs })
    expect(setBy(step)).toEqual(declared('inspect/action.yml'))
  })

  it('of sandbox', async () => {
    const runner = createLocalRunner() // no leak check: its outputs are credentials
    const main = await runner.runAction({ entry: bundle('sandbox-main'), inputs: {} })
    await runner.runPost({ entry: bundle('sandbox-post'), of: main })
    runner.close()
    expect(setBy(main)).toEqual(declared('sandbox/action.yml'))
  })
})

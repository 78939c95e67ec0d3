import { describe, expect, it } from '@jest/globals'
import type { FinishInputs } from '../../src/config/rotation.ts'
import { unrevoked } from './afterwards.ts'
import { finish } from './rotation.ts'
import { scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

/** A scenario with the certificate before last, the one before the new one, and the new one. */
async function rotated() {
  const scenario = await open()
  const files: string[] = []
  for (let index = 0; index < 3; index++) {
    const use = scenario.secondUse()
    await use.issue({ 'revoke-on-exit': 'false' })
    files.push(use.runner.outputs['cert-path'] ?? '')
  }
  const [beforeLast = '', previous = '', latest = ''] = unrevoked(scenario.sandbox)
  return { scenario, files, beforeLast, previous, latest }
}

const end = (scenario: Scenario, previous: string, inputs: Partial<FinishInputs>) =>
  finish(scenario, { 'current-serial-number': previous, ...inputs })

describe('after a success', () => {
  it.each(['serial number', 'PEM'])(
    'retire prints a %s: that certificate is revoked',
    async (form) => {
      const { scenario, files, beforeLast, previous, latest } = await rotated()
      const retire =
        form === 'PEM' ? `cat '${files[0]}'` : `echo serial=${beforeLast.toLowerCase()}`
      const { runner, error } = await end(scenario, previous, { retire })
      expect(error).toBeUndefined()
      expect(runner.outputs).toMatchObject({
        ...{ rotated: 'true', 'serial-number': latest, retired: beforeLast }
      })
      expect(unrevoked(scenario.sandbox)).toEqual([previous, latest])
      const rows = runner.summary.split('\n').filter((line) => line.startsWith('| **'))
      expect(rows).toEqual([
        expect.stringMatching(`new.*${latest}.*in use`),
        expect.stringMatching(`previous.*${previous}.*valid`),
        expect.stringMatching(`retired.*${beforeLast}.*revoked`)
      ])
    }
  )

  it('no retire, or retire prints nothing: nothing is revoked', async () => {
    const { scenario, previous } = await rotated()
    for (const retire of ['', 'echo']) {
      const { runner, error } = await end(scenario, previous, { retire })
      expect(error).toBeUndefined()
      expect(runner.outputs).toMatchObject({ rotated: 'true', retired: '' })
    }
    expect(unrevoked(scenario.sandbox)).toHaveLength(3)
  })

  it.each(['previous', 'latest'] as const)(
    'retire prints the %s certificate: refused, and nothing is revoked',
    async (which) => {
      const all = await rotated()
      const retire = `echo ${all.beforeLast}; echo ${all[which]}`
      const { runner, error } = await end(all.scenario, all.previous, { retire })
      expect(error).toMatchObject({ code: 'INPUT_INVALID' })
      expect(error?.message).toContain(all[which])
      expect(runner.outputs).toMatchObject({ rotated: 'true', retired: '' })
      expect(unrevoked(all.scenario.sandbox)).toHaveLength(3)
      expect(runner.summary).toContain('in use')
    }
  )

  it('retire fails after it has printed something: nothing is revoked', async () => {
    const { scenario, previous, beforeLast } = await rotated()
    const retire = `echo ${beforeLast}; exit 4`
    const { runner, error } = await end(scenario, previous, { retire })
    expect(error?.message).toBe('The script in retire ended with exit code 4.')
    expect(error?.hint).toContain('The new certificate is in use')
    expect(runner.outputs).toMatchObject({ rotated: 'true', retired: '' })
    expect(unrevoked(scenario.sandbox)).toHaveLength(3)
  })

  it('one that VTEX does not know, one that cannot be revoked: both are reported', async () => {
    const { scenario, previous, beforeLast } = await rotated()
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 403 })
    const { runner, error } = await end(scenario, previous, {
      retire: `echo ${beforeLast}; echo 0BAD`
    })
    expect(error).toMatchObject({ code: 'REVOKE_FAILED' })
    expect(error?.message).toContain(beforeLast)
    expect(runner.outputs).toMatchObject({ rotated: 'true', retired: '' })
    expect(runner.summary).toMatch(new RegExp(`retired.*${beforeLast}.*could not be revoked`))
    expect(runner.summary).toMatch(/retired.*0BAD.*not known to VTEX/)
  })
})

describe('after a failure', () => {
  it.each<[string, Partial<FinishInputs>]>([
    ['deploy failed', { 'deploy-outcome': 'failure', 'confirm-outcome': 'skipped' }],
    ['deploy was cancelled', { 'deploy-outcome': 'cancelled', 'confirm-outcome': '' }],
    ['there is no confirm, and deploy failed', { 'deploy-outcome': 'failure' }],
    ['confirm failed', { 'confirm-outcome': 'failure' }],
    ['confirm was cancelled', { 'confirm-outcome': 'cancelled' }],
    ['the job was cancelled before confirm', { 'confirm-outcome': 'skipped' }]
  ])('%s: the new one is revoked after rollback, and no other', async (_, inputs) => {
    const { scenario, previous, beforeLast, latest } = await rotated()
    const rollback = '[ -z "${INPUT_SECRET+set}" ]'
    const both = { ...inputs, rollback, retire: `echo ${beforeLast}` }
    const { runner, error } = await end(scenario, previous, both)
    expect(error).toBeUndefined()
    expect(runner.outputs).toEqual({ rotated: 'false' })
    expect(unrevoked(scenario.sandbox)).toEqual([beforeLast, previous])
    expect(runner.summary).toMatch(new RegExp(`current.*${previous}.*not touched`))
    expect(runner.summary).toMatch(new RegExp(`new.*${latest}.*revoked`))
    expect(`${runner.log}${runner.summary}`).not.toContain('kept')
  })

  it('when deploy was not started: no rollback', async () => {
    const { scenario, previous } = await rotated()
    const inputs = { 'deploy-outcome': 'skipped', rollback: 'exit 1' }
    const { error } = await end(scenario, previous, inputs)
    expect(error).toBeUndefined()
    expect(unrevoked(scenario.sandbox)).toHaveLength(2)
  })

  it('when rollback fails: it is reported, and the new one is revoked all the same', async () => {
    const { scenario, previous } = await rotated()
    const inputs = { 'deploy-outcome': 'failure', rollback: 'exit 1' }
    const { error } = await end(scenario, previous, inputs)
    expect(error?.message).toBe('The script in rollback ended with exit code 1.')
    expect(error?.hint).toMatch(/^Check the store at once.*force: true/)
    expect(unrevoked(scenario.sandbox)).toHaveLength(2)
  })

  it.each(['success', 'failure'])(
    '%s: one that has expired is not called valid',
    async (outcome) => {
      const { scenario, previous } = await rotated()
      const ended = { 'current-not-after': '2020-01-01T00:00:00Z', 'deploy-outcome': outcome }
      const { runner } = await end(scenario, previous, ended)
      expect(runner.summary).toMatch(new RegExp(`${previous}.*2020-01-01.*expired`))
    }
  )

  it('when the new one cannot be revoked: the message has the command that does it', async () => {
    const { scenario, previous, latest } = await rotated()
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 403 })
    const { runner, error } = await end(scenario, previous, { 'deploy-outcome': 'failure' })
    expect(error).toMatchObject({ code: 'REVOKE_FAILED' })
    expect(error?.message).toContain(latest)
    expect(runner.summary).toMatch(/new.*could not be revoked/)
    expect(runner.log).not.toContain('is not valid any more')
  })
})

it('when the CA file is gone: the error has the serial number of what is still valid', async () => {
  const { scenario, previous, latest } = await rotated()
  const inputs = { 'deploy-outcome': 'failure', 'server-ca-file': '/nowhere.pem' }
  const { error } = await end(scenario, previous, inputs)
  expect(error).toMatchObject({ code: 'INPUT_INVALID' })
  expect(error?.hint).toContain(latest)
})

/** What a killed run has left, and what the next run does with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type FolderRecord, MARKER } from '../../src/files/marker.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { killedRun } from './left-behind.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('the next run for the same host and account', () => {
  it('after a kill: files deleted, certificate revoked, and a line in the log', async () => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario)
    await scenario.issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(scenario.sandbox)).toEqual([scenario.runner.outputs['serial-number']])
    const lines = scenario.runner.infos.filter((line) => line.includes(serial))
    expect(lines).toEqual([
      `A run that was killed left its files here, which are deleted, and certificate ${serial}. It is revoked now.`
    ])
  })

  it('its own outputs and summary: set before it does so', async () => {
    const scenario = await open()
    const { serial } = await killedRun(scenario)
    await scenario.issue()
    const revoked = scenario.runner.indexOf('server', (call) => call.endsWith(serial))
    expect(revoked).toBeGreaterThan(scenario.runner.indexOf('setOutput', (name) => name === 'mtls'))
    expect(revoked).toBeGreaterThan(scenario.runner.indexOf('addSummary'))
  })

  it('when its own checks fail: it does so, too', async () => {
    const scenario = await open()
    const { serial } = await killedRun(scenario)
    await expect(scenario.issue({ checks: 'GET /api/status/404' })).rejects.toThrow(/check/)
    expect(unrevoked(scenario.sandbox)).not.toContain(serial)
  })

  it('when the host demands a client certificate: it shows the one that it revokes', async () => {
    const fault: Fault = { on: 'revoke', kind: 'status', status: 403, times: 'always' }
    const scenario = await open({ faults: [{ ...fault, certificate: 'absent' } as Fault] })
    const { serial } = await killedRun(scenario)
    await scenario.issue()
    expect(unrevoked(scenario.sandbox)).not.toContain(serial)
    expect(scenario.sandbox.seen.at(-1)?.clientCertificateSerial).toBe(serial)
  })

  it.each<[string, Partial<FolderRecord>, string]>([
    ['was to be kept', { atExit: 'keep' }, 'which was to be kept'],
    ['has expired', { notAfter: Date.now() - 1000 }, 'which has expired'],
    ['was revoked already', { atExit: 'revoked' }, 'which was revoked already']
  ])('a certificate that %s: not revoked', async (_, change, said) => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario, change)
    await scenario.issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(scenario.sandbox)).toContain(serial)
    expect(scenario.runner.infos).toContainEqual(expect.stringContaining(`${serial}, ${said}.`))
  })

  it('when the certificate is to be kept: a note in the folder says so', async () => {
    const scenario = await open()
    await scenario.issue({ 'revoke-on-exit': 'false' })
    const marker = join(dirname(scenario.runner.outputs['key-path'] ?? ''), MARKER)
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toMatchObject({ atExit: 'keep' })
    for (const secret of [scenario.sandbox.appToken, scenario.sandbox.userToken]) {
      expect(readFileSync(marker, 'utf8')).not.toContain(secret)
    }
  })
})

describe('what cannot be revoked now', () => {
  it('the next run tries again; the key is deleted at once', async () => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario)
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 500 })
    await scenario.issue()
    expect(scenario.runner.warnings).toEqual([
      expect.stringContaining(`Certificate ${serial} could not be revoked: HTTP 500`)
    ])
    expect(readdirSync(folder)).toEqual([MARKER])
    await scenario.secondUse().issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(scenario.sandbox)).not.toContain(serial)
  })

  it('it is another account’s: left for that account’s next run, and reported once', async () => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario, { account: 'another' })
    await scenario.issue()
    expect(readdirSync(folder)).toEqual([MARKER])
    expect(unrevoked(scenario.sandbox)).toContain(serial)
    expect(scenario.runner.infos.join('\n')).toMatch(
      new RegExp(`certificate ${serial} of account another at 127\\.0\\.0\\.1:\\d+\\. The next use`)
    )
    const next = scenario.secondUse()
    await next.issue()
    expect(next.runner.log).not.toContain(serial)
  })

  it('VTEX answers 404: a warning, and it is not tried again', async () => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario)
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    await scenario.issue()
    expect(scenario.runner.warnings).toEqual([
      expect.stringContaining(`certificate ${serial}. VTEX`)
    ])
    expect(existsSync(folder)).toBe(false)
  })

  it('a post step was killed while it revoked, and VTEX answers 404: a line, no warning', async () => {
    const scenario = await open()
    const { folder, serial } = await killedRun(scenario, { maybeRevoked: true })
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    await scenario.issue()
    expect(scenario.runner.warnings).toEqual([])
    expect(scenario.runner.log).toMatch(
      new RegExp(`certificate ${serial}\\. It is not known to VTEX`)
    )
    expect(existsSync(folder)).toBe(false)
  })

  it('the job is cancelled: it is left as it is', async () => {
    const scenario = await open()
    const { folder } = await killedRun(scenario)
    scenario.runner.interrupt = ({ call }) => {
      if (call === 'addSummary') scenario.abortController.abort(new Error('cancelled'))
    }
    await scenario.issue()
    expect(readdirSync(folder)).toContain('client.key')
  })
})

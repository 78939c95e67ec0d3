import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { NO_INPUTS, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('the certificate cannot be revoked', () => {
  it.each([
    [{ on: 'revoke', kind: 'status', status: 403, times: 'always' }, 'HTTP 403', 2],
    [{ on: 'revoke', kind: 'status', status: 503, times: 'always' }, 'after 4 attempts', 4],
    [{ on: 'revoke', kind: 'html', status: 404 }, 'HTTP 404', 1],
    [{ on: 'connection', kind: 'reset-connect', times: 'always' }, 'after 4 attempts', 0]
  ] as [Fault, string, number][])('%j: a warning, and how to do it', async (fault, said, asked) => {
    const scenario = await open()
    await scenario.issue()
    const [serial] = unrevoked(scenario.sandbox)
    const before = scenario.sandbox.seen.length
    scenario.sandbox.inject(fault)
    const post = await scenario.runPostStep()
    const [warning = '', ...others] = post.warnings
    expect(others).toEqual([])
    expect(warning).toContain(said)
    expect(warning).toMatch(/\[REVOKE_FAILED\] \S+#revoke_failed$/)
    expect(warning).toContain(`Certificate ${serial} could not be revoked`)
    expect(warning).toContain('set VTEX_APP_KEY, VTEX_APP_TOKEN and SERVER_CA_FILE')
    const url = `${scenario.sandbox.baseUrl}/api/edge/private-certificates/${serial}`
    expect(warning.split('\n')[1]).toBe(
      `curl --fail-with-body --request DELETE --url '${url}'` +
        " --header 'Content-Type: text/plain' --header 'Accept: text/plain'" +
        ' --header "X-VTEX-API-AppKey: $VTEX_APP_KEY"' +
        ' --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN" --cacert "$SERVER_CA_FILE"'
    )
    expect(scenario.sandbox.seen.length - before).toBe(asked)
    expect(readdirSync(scenario.temp)).toEqual([]) // the files are deleted first, in every case
  })

  it('when a retry succeeds: no warning', async () => {
    const scenario = await open()
    await scenario.issue()
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 503, times: 2 })
    scenario.sandbox.inject({ on: 'revoke', kind: 'reset' })
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })

  it('while main is failing: a warning, and the error stays main’s own', async () => {
    const faults: Fault[] = [
      { on: 'sign', kind: 'certificate', variant: 'expired' },
      { on: 'revoke', kind: 'status', status: 403, times: 2 } // without the certificate and with it
    ]
    const scenario = await open({ faults })
    await scenario.fails('CERTIFICATE_EXPIRED')
    expect(scenario.runner.warnings).toEqual([
      expect.stringMatching(/\[REVOKE_FAILED\] \S+#revoke_failed$/)
    ])
    // The post step tries again.
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })
})

describe('there is nothing to revoke', () => {
  it('VTEX does not know the serial number after an answer that was lost: no warning', async () => {
    const scenario = await open()
    await scenario.issue()
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 502 })
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    expect(post.infos.at(-1)).toMatch(/is not known to VTEX, or was revoked already\.$/)
  })

  it('the certificate has expired: no request is sent', async () => {
    const scenario = await open()
    await scenario.issue()
    const before = scenario.sandbox.seen.length
    const post = await scenario.runPostStep({ now: Date.now() + 48 * 3_600_000 })
    expect(post.warnings).toEqual([])
    expect(post.infos.at(-1)).toMatch(/has expired; there is nothing to revoke\.$/)
    expect(scenario.sandbox.seen).toHaveLength(before)
    expect(readdirSync(scenario.temp)).toEqual([])
  })

  it('nothing was issued: no request is sent', async () => {
    const scenario = await open()
    const post = await scenario.runPostStep({ state: {}, inputs: NO_INPUTS })
    expect(post.timeline).toEqual([{ call: 'info', words: ['There is nothing to clean up.'] }])
    expect(scenario.sandbox.seen).toEqual([])
  })

  it('the post step runs for the second time: no request is sent', async () => {
    const scenario = await open()
    await scenario.issue()
    await scenario.runPostStep()
    const again = await scenario.runPostStep()
    expect(again.warnings).toEqual([])
    expect(again.infos).toEqual([
      'There are no files to delete.',
      expect.stringMatching(/is not known to VTEX, or was revoked already\.$/)
    ])
  })
})

describe('revoke-on-exit: false', () => {
  const KEEP = { 'revoke-on-exit': 'false' }

  it('after a success: the certificate is kept, which is said, and the files are deleted', async () => {
    const scenario = await open()
    await scenario.issue(KEEP)
    const [serial] = unrevoked(scenario.sandbox)
    expect(scenario.runner.summary).toContain('the certificate is **kept**')
    const post = await scenario.runPostStep()
    expect(post.infos).toEqual([
      'Deleted the certificate and key files.',
      `Certificate ${serial} was not revoked by this step (revoke-on-exit is false).`
    ])
    expect(unrevoked(scenario.sandbox)).toEqual([serial])
  })

  it('when the run was killed before the outputs were set: it is revoked', async () => {
    const scenario = await open()
    let killed: Record<string, string> = {}
    scenario.runner.interrupt = ({ call }) => {
      if (call === 'setOutput') killed = { ...scenario.runner.state }
    }
    await scenario.issue(KEEP)
    await scenario.runPostStep({ state: killed })
    scenario.expectNothingLeft()
  })
})

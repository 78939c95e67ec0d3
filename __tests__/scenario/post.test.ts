import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { NO_INPUTS, storyteller } from './harness.ts'

const open = storyteller()

describe('the certificate cannot be revoked', () => {
  it.each([
    [{ on: 'revoke', kind: 'status', status: 403, times: 'always' }, 'HTTP 403', 2],
    [{ on: 'revoke', kind: 'status', status: 503, times: 'always' }, 'after 4 attempts', 4],
    [{ on: 'revoke', kind: 'html', status: 404 }, 'HTTP 404', 1],
    [{ on: 'connection', kind: 'reset-connect', times: 'always' }, 'after 4 attempts', 0]
  ] as [Fault, string, number][])('%j: a warning, and how to do it', async (fault, said, asked) => {
    const story = await open()
    await story.issue()
    const [serial] = unrevoked(story.sandbox)
    const before = story.sandbox.seen.length
    story.sandbox.inject(fault)
    const post = await story.takeBack()
    const [warning = '', ...others] = post.warnings
    expect(others).toEqual([])
    expect(warning).toContain(said)
    expect(warning).toMatch(/\[REVOKE_FAILED\] \S+#revoke_failed$/)
    expect(warning).toContain(`Certificate ${serial} could not be revoked`)
    expect(warning).toContain('set VTEX_APP_KEY, VTEX_APP_TOKEN and SERVER_CA_FILE')
    const url = `${story.sandbox.baseUrl}/api/edge/private-certificates/${serial}`
    expect(warning.split('\n')[1]).toBe(
      `curl --fail-with-body --request DELETE --url '${url}'` +
        " --header 'Content-Type: text/plain' --header 'Accept: text/plain'" +
        ' --header "X-VTEX-API-AppKey: $VTEX_APP_KEY"' +
        ' --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN" --cacert "$SERVER_CA_FILE"'
    )
    expect(story.sandbox.seen.length - before).toBe(asked)
    expect(readdirSync(story.temp)).toEqual([]) // the files go first, whatever comes
  })

  it('at once, but after a while: that is fine', async () => {
    const story = await open()
    await story.issue()
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 503, times: 2 })
    story.sandbox.inject({ on: 'revoke', kind: 'reset' })
    const post = await story.takeBack()
    expect(post.warnings).toEqual([])
    story.expectNothingLeft()
  })

  it('while main is failing: the warning comes, and the failure is still main’s own', async () => {
    const faults: Fault[] = [
      { on: 'sign', kind: 'certificate', variant: 'expired' },
      { on: 'revoke', kind: 'status', status: 403, times: 2 } // without the certificate and with it
    ]
    const story = await open({ faults })
    await story.fails('CERTIFICATE_EXPIRED')
    expect(story.runner.warnings).toEqual([
      expect.stringMatching(/\[REVOKE_FAILED\] \S+#revoke_failed$/)
    ])
    // The post step has another go.
    const post = await story.takeBack()
    expect(post.warnings).toEqual([])
    story.expectNothingLeft()
  })
})

describe('there is nothing to revoke', () => {
  it('because VTEX does not know the serial number any more, after an answer that was lost', async () => {
    const story = await open()
    await story.issue()
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 502 })
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    const post = await story.takeBack()
    expect(post.warnings).toEqual([])
    expect(post.infos.at(-1)).toMatch(/is not known to VTEX, or was revoked already\.$/)
  })

  it('because the certificate has expired: VTEX is not even asked', async () => {
    const story = await open()
    await story.issue()
    const before = story.sandbox.seen.length
    const post = await story.takeBack({ now: Date.now() + 48 * 3_600_000 })
    expect(post.warnings).toEqual([])
    expect(post.infos.at(-1)).toMatch(/has expired; there is nothing to revoke\.$/)
    expect(story.sandbox.seen).toHaveLength(before)
    expect(readdirSync(story.temp)).toEqual([])
  })

  it('because nothing was issued', async () => {
    const story = await open()
    const post = await story.takeBack({ state: {}, inputs: NO_INPUTS })
    expect(post.timeline).toEqual([{ call: 'info', words: ['There is nothing to clean up.'] }])
    expect(story.sandbox.seen).toEqual([])
  })

  it('because the post step runs for the second time', async () => {
    const story = await open()
    await story.issue()
    await story.takeBack()
    const again = await story.takeBack()
    expect(again.warnings).toEqual([])
    expect(again.infos).toEqual([
      'There are no files to delete.',
      expect.stringMatching(/is not known to VTEX, or was revoked already\.$/)
    ])
  })
})

describe('revoke-on-exit: false', () => {
  const KEEP = { 'revoke-on-exit': 'false' }

  it('keeps the certificate and says so; the files go', async () => {
    const story = await open()
    await story.issue(KEEP)
    const [serial] = unrevoked(story.sandbox)
    expect(story.runner.summary).toContain('the certificate is **kept**')
    const post = await story.takeBack()
    expect(post.infos).toEqual([
      'Deleted the certificate and key files.',
      `Certificate ${serial} was not revoked by this step (revoke-on-exit is false).`
    ])
    expect(unrevoked(story.sandbox)).toEqual([serial])
  })

  it('does not keep one whose run died before it was handed over', async () => {
    const story = await open()
    let killed: Record<string, string> = {}
    story.runner.interrupt = ({ call }) => {
      if (call === 'setOutput') killed = { ...story.runner.state }
    }
    await story.issue(KEEP)
    await story.takeBack({ state: killed })
    story.expectNothingLeft()
  })
})

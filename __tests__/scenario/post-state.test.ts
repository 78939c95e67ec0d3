import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { unrevoked } from './afterwards.ts'
import { NO_INPUTS, scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

type Saved = Record<string, unknown> & { userToken: { token: string; expires?: number } }

/** What main saved, with a part of the certificate's entry changed. */
function savedWith(
  scenario: Scenario,
  change: (saved: Saved) => Partial<Saved>
): Record<string, string> {
  const { state } = scenario.runner
  const saved = JSON.parse(state['certificate'] ?? '') as Saved
  return { ...state, certificate: JSON.stringify({ ...saved, ...change(saved) }) }
}

describe('the post step has no inputs', () => {
  it('a user token that main saved: used for the revocation', async () => {
    const scenario = await open()
    await scenario.issue()
    const post = await scenario.runPostStep({ inputs: NO_INPUTS })
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
    const { headers } = scenario.sandbox.seen.at(-1) ?? {}
    expect(headers).toHaveProperty('vtexidclientautcookie')
    expect(headers).not.toHaveProperty('x-vtex-api-apptoken')
    expect(post.timeline[0]).toEqual({ call: 'mask', words: [headers?.['vtexidclientautcookie']] })
  })

  it('the saved token has expired: a warning that says what to do', async () => {
    const scenario = await open()
    await scenario.issue()
    const state = savedWith(scenario, ({ userToken }) => ({
      userToken: { ...userToken, expires: 1 }
    }))
    const before = scenario.sandbox.seen.length
    const post = await scenario.runPostStep({ inputs: NO_INPUTS, state })
    const [serial] = unrevoked(scenario.sandbox)
    expect(post.warnings).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Certificate ${serial} was not revoked: .*\\ncurl .*${serial}.*\\n\\[REVOKE_FAILED\\] \\S+#revoke_failed$`
        )
      )
    ])
    expect(scenario.sandbox.seen).toHaveLength(before)
    expect(readdirSync(scenario.temp)).toEqual([])
  })

  it('VTEX refuses the saved token: a warning', async () => {
    const scenario = await open()
    await scenario.issue()
    const state = savedWith(scenario, () => ({ userToken: { token: 'forgotten-token' } }))
    const post = await scenario.runPostStep({ inputs: NO_INPUTS, state })
    expect(post.warnings).toEqual([
      expect.stringMatching(/HTTP 401.*set VTEX_USER_TOKEN and .*\ncurl .*\n\[REVOKE_FAILED\] /)
    ])
    expect(post.warnings[0]).toContain('--header "VtexIdclientAutCookie: $VTEX_USER_TOKEN"')
    expect(post.warnings[0]).not.toContain('X-VTEX-API-AppKey')
  })
})

describe('the saved state cannot be read', () => {
  it.each([
    ['of another version', '{"version":2,"serialNumber":"0A"}'],
    ['not JSON', 'garbage'],
    ['without a serial number', '{"version":1}']
  ])('%s: a warning, and the folder is deleted all the same', async (_, certificate) => {
    const scenario = await open()
    await scenario.issue()
    const post = await scenario.runPostStep({ state: { ...scenario.runner.state, certificate } })
    expect(post.warnings).toEqual([
      expect.stringContaining('state of the certificate cannot be read')
    ])
    expect(readdirSync(scenario.temp)).toEqual([])
  })

  it('a token that cannot stand in a header: a warning with the serial number', async () => {
    const scenario = await open()
    await scenario.issue()
    const state = savedWith(scenario, () => ({ userToken: { token: 'two\nlines' } }))
    const post = await scenario.runPostStep({ inputs: NO_INPUTS, state })
    expect(post.warnings).toHaveLength(1)
    expect(post.warnings[0]).toContain(unrevoked(scenario.sandbox)[0])
  })
})

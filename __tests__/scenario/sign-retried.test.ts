import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { LOGIN, SIGN, scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

function unavailable(status: number, fault: Partial<Fault> = {}, after?: string): Fault {
  const headers = after === undefined ? {} : { 'retry-after': after }
  return { on: 'sign', kind: 'status', status, headers, ...fault } as Fault
}

function csrs({ sandbox }: Scenario): string[] {
  return sandbox.seen.filter(({ path }) => path.endsWith('/sign')).map(({ body }) => body)
}

describe('VTEX is not ready to sign, and nothing was made', () => {
  it.each([
    [429, undefined],
    [503, '0'],
    [503, new Date(0).toUTCString()]
  ])('HTTP %d with Retry-After %s: tried again, with the same CSR', async (status, after) => {
    const scenario = await open({ faults: [unavailable(status, { times: 2 }, after)] })
    await scenario.issue()
    expect(scenario.calls()).toMatchObject({ [LOGIN]: 1, [SIGN]: 3 })
    expect(new Set(csrs(scenario)).size).toBe(1)
    expect(scenario.sandbox.issued).toHaveLength(1)
    expect(scenario.waits).toEqual([500, 3000]) // half of what full jitter allows
  })

  it.each([
    ['in seconds', 7000, 7000, () => '7'],
    ['as a date', 10_000, 25_000, () => new Date(Date.now() + 25_000).toUTCString()],
    ['in the past', 500, 500, () => new Date(0).toUTCString()],
    ['that is no time at all', 500, 500, () => 'in a while'],
    ['shorter than the jitter', 500, 500, () => '0']
  ])('Retry-After %s: a wait of %d to %d ms', async (_, least, most, after) => {
    const scenario = await open({ faults: [unavailable(429, {}, after())] })
    await scenario.issue()
    expect(scenario.calls()).toMatchObject({ [SIGN]: 2 })
    const [wait = NaN] = scenario.waits
    expect(wait).toBeGreaterThanOrEqual(least)
    expect(wait).toBeLessThanOrEqual(most)
    expect(scenario.runner.infos).toContainEqual(
      expect.stringMatching(/private-certificates\/sign: HTTP 429\. Trying again in \d+\.\d s\./)
    )
  })

  it('when all retries fail: the run ends, and the error lists them', async () => {
    const scenario = await open({
      faults: [unavailable(429, { times: 3 }), unavailable(503, {}, '1')]
    })
    const error = await scenario.fails('VTEX_UNAVAILABLE')
    expect(error.message).toContain('after 4 attempts (HTTP 429, 3 times; HTTP 503)')
    expect(scenario.calls()).toMatchObject({ [SIGN]: 4 })
    // By default the attempts outlast an outage of 20 seconds.
    expect(scenario.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(20_000)
    expect(new Set(csrs(scenario)).size).toBe(1)
    scenario.expectNothingLeft()
  })

  it.each(['', 'in a while', '-1'])(
    'HTTP 503 with Retry-After %j: not tried again',
    async (after) => {
      const scenario = await open({ faults: [unavailable(503, {}, after)] })
      await scenario.fails('SIGN_UNCERTAIN')
      expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    }
  )

  it('429, then 500: uncertain, as after a 500 alone', async () => {
    const scenario = await open({ faults: [unavailable(429), unavailable(500)] })
    await scenario.fails('SIGN_UNCERTAIN')
    expect(scenario.calls()).toMatchObject({ [SIGN]: 2 })
  })
})

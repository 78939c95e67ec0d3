import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { expectNoSecrets, unrevoked } from './afterwards.ts'
import { type Scenario, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

/** Runs a main step whose checks fail, and gives its error. */
async function failsChecks(scenario: Scenario, checks: string) {
  const error = await scenario.issue({ checks }).then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  expect(error).toMatchObject({ code: 'CHECKS_FAILED' })
  expectNoSecrets(scenario, scenario.runner, String(error))
  return error as Error
}

/** What the server saw of the checks: method, path, and whether the certificate was shown. */
const apiCalls = ({ sandbox }: Scenario) =>
  sandbox.seen
    .filter(({ path }) => path.startsWith('/api/x'))
    .map(
      ({ method, path, clientCertificateSerial: shown }) =>
        `${method} ${path} ${shown !== undefined}`
    )

describe('checks', () => {
  it('with a key pair: made with it and the certificate, and reported in their order', async () => {
    const scenario = await open()
    await scenario.issue({ checks: '/api/x1\n# a comment\n\nPOST /api/x2 200\nHEAD /api/x3 2xx' })
    expect(apiCalls(scenario).sort()).toEqual([
      'GET /api/x1 true',
      'HEAD /api/x3 true',
      'POST /api/x2 true'
    ])
    const seen = scenario.sandbox.seen.find(({ path }) => path === '/api/x1')
    expect(seen?.headers).toMatchObject({
      'x-vtex-api-appkey': scenario.sandbox.appKey,
      'x-vtex-api-apptoken': scenario.sandbox.appToken
    })
    expect(scenario.runner.outputs).toMatchObject({ 'checks-passed': '3', 'checks-failed': '0' })
    expect(scenario.runner.summary).toContain('Checks: 3 of 3 passed')
    const order = scenario.runner.summary.match(/\/api\/x\d/g)
    expect(order).toEqual(['/api/x1', '/api/x2', '/api/x3'])
  })

  it('without a key pair: they use the user token', async () => {
    const scenario = await open()
    const { userToken } = scenario.sandbox
    const credentials = { 'app-key': '', 'app-token': '', 'user-token': userToken }
    await scenario.issue({ ...credentials, checks: '/api/x1' })
    const seen = scenario.sandbox.seen.find(({ path }) => path === '/api/x1')
    expect(seen?.headers).toMatchObject({ vtexidclientautcookie: userToken })
  })

  it('when one fails: all run, the step fails, files and certificate stay', async () => {
    const scenario = await open()
    const error = await failsChecks(scenario, '/api/status/404\n/api/x1\n/api/status/503 200,503')
    expect(error.message).toBe('1 of 3 checks failed: GET /api/status/404.')
    expect(scenario.runner.outputs).toMatchObject({ 'checks-passed': '2', 'checks-failed': '1' })
    const { outputs } = scenario.runner
    expect(readFileSync(outputs['key-path']!, 'utf8')).toContain('PRIVATE KEY')
    expect(unrevoked(scenario.sandbox)).toHaveLength(1)
    const junit = readFileSync(outputs['junit-path']!, 'utf8')
    expect(junit).toContain('expected 2xx, got HTTP 404')
    if (process.platform !== 'win32')
      expect(statSync(outputs['junit-path']!).mode & 0o777).toBe(0o600)
    expect(scenario.runner.errors).toEqual([
      expect.stringContaining('GET /api/status/404: expected 2xx, got HTTP 404')
    ])

    await scenario.runPostStep()
    scenario.expectNothingLeft()
  })

  it('a network error: tried again; HTTP 500: a result', async () => {
    const scenario = await open()
    scenario.sandbox.inject({ on: 'api', kind: 'reset', times: 1 })
    await scenario.issue({ checks: '/api/x1' })
    expect(apiCalls(scenario)).toHaveLength(2)

    const other = await open()
    other.sandbox.inject({ on: 'api', kind: 'status', status: 500, times: 'always' } as never)
    await failsChecks(other, '/api/x1')
    expect(apiCalls(other)).toHaveLength(1)
  })

  it('a method that changes something: never repeated', async () => {
    const scenario = await open()
    scenario.sandbox.inject({ on: 'api', kind: 'reset', times: 1 })
    await failsChecks(scenario, 'POST /api/x1')
    expect(apiCalls(scenario)).toHaveLength(1)
  })

  it('only the status counts: neither the size nor the coding of a body fails a check', async () => {
    const faults = ['oversize', 'gzip'].map((kind) => ({ on: 'api', kind }) as Fault)
    const scenario = await open({ faults })
    await scenario.issue({ checks: 'DELETE /api/x1\nDELETE /api/x2' })
    expect(scenario.runner.outputs).toMatchObject({ 'checks-passed': '2' })
  })

  it('when a check succeeds: its response body is not shown', async () => {
    const body = { message: 'Maria Silva', detail: 'CPF 123' }
    const fault = { on: 'api', kind: 'status', status: 200, body, times: 'always' } as const
    const scenario = await open({ faults: [fault] })
    const error = await failsChecks(scenario, '/api/x1\n/api/x2 404')
    const { runner } = scenario
    const junit = readFileSync(runner.outputs['junit-path']!, 'utf8')
    const shown = [runner.log, runner.summary, junit, error.message].join('\n')
    expect(shown).toContain('expected 404, got HTTP 200')
    expect(shown).not.toMatch(/Maria|CPF/)
  })

  it('when the proof fails: no check is made', async () => {
    const scenario = await open({ mode: 'requested' })
    await scenario.fails('MTLS_NOT_ENFORCED', { 'require-mtls': 'true', checks: '/api/x1' })
    expect(apiCalls(scenario)).toEqual([])
    scenario.expectNothingLeft()
  })
})

describe('the input proof', () => {
  it('the call is made with the certificate, without it, and again if the refusal may have another reason', async () => {
    const scenario = await open()
    await scenario.issue({ proof: 'GET /api/x1', 'require-mtls': 'true' })
    const [first, ...others] = apiCalls(scenario)
    expect(first).toBe('GET /api/x1 true')
    expect(others.filter((call) => call === 'GET /api/x1 false')).toHaveLength(2)
    expect(others.filter((call) => call === 'GET /api/x1 true')).toHaveLength(3) // with an untrusted one, too
    expect(scenario.calls()).not.toHaveProperty('POST /api/vtexid/credential/validate')
    expect(scenario.runner.outputs['mtls']).toBe('enforced')
  })

  it('an unexpected status: the run fails, and the certificate is revoked', async () => {
    const scenario = await open()
    const error = await scenario.fails('PROOF_FAILED', { proof: 'GET /api/status/404' })
    expect(error.message).toContain('/api/status/404')
    scenario.expectNothingLeft()
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { SIGN, scenarioFactory } from './harness.ts'

const open = scenarioFactory()

// `signed`: the sandbox carried the call out, so a certificate exists whose serial number is not known.
const OUTCOMES: [name: string, fault: Fault, said: RegExp, signed: number][] = [
  ['HTTP 500', { on: 'sign', kind: 'status', status: 500 }, /HTTP 500/, 0],
  [
    'HTTP 503 of Envoy, which may have passed the request on',
    {
      ...{ on: 'sign', kind: 'status', status: 503 },
      headers: { 'content-type': 'text/plain', server: 'envoy' },
      body: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination'
    },
    /HTTP 503, "upstream connect error or disconnect\/reset before headers/,
    0
  ],
  ['a reset', { on: 'sign', kind: 'reset' }, /hung up after the request was sent/, 1]
]

describe('whether VTEX signed is not known after', () => {
  it.each(OUTCOMES)('%s', async (_, fault, said, signed) => {
    const scenario = await open({ faults: [fault] })
    const error = await scenario.fails('SIGN_UNCERTAIN', { timeout: '1' })
    expect(error.message).toMatch(/^It is not known whether VTEX signed: /)
    expect(error.message).toMatch(said)
    expect(error.message).toContain('A certificate may exist whose serial number never arrived')
    expect(error.hint).toContain('tell VTEX support')
    const wanted = /CN=my-app, OU=\S+, asked of 127\.0\.0\.1:\d+ at 20\d\d-\d\d-\d\dT[\d:]{8}Z\./
    expect(error.message).toMatch(wanted)
    expect(scenario.runner.summary).toContain('may exist that cannot be revoked')
    for (const detail of ['CN=my-app', scenario.sandbox.account, '127.0.0.1:']) {
      expect(scenario.runner.summary).toContain(detail)
    }
    // What must not happen: the same request once more.
    expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    expect(scenario.waits).toEqual([])
    expect(scenario.sandbox.issued).toHaveLength(signed)
    expect(scenario.runner.state).toEqual({ request: '' })
  })
})

describe('a certificate in an answer that is no success', () => {
  it.each([302, 400, 409, 429, 500, 503])(
    'HTTP %d: it is revoked, and not shown',
    async (status) => {
      const scenario = await open()
      await scenario.issue({ 'revoke-on-exit': 'false' })
      const pem = readFileSync(scenario.runner.outputs['cert-path'] ?? '', 'utf8')
      const again = scenario.secondUse()
      scenario.sandbox.inject({ on: 'sign', kind: 'status', status, body: pem })
      const error = await again.fails('RESPONSE_UNEXPECTED')
      expect(error.message).toContain(`HTTP ${status}`)
      expect(error.message).not.toContain('BEGIN')
      expect(again.calls()).toMatchObject({ [SIGN]: 2 }) // one each
      expect(unrevoked(scenario.sandbox)).toEqual([])
    }
  )
})

it('without a summary: the error alone says what to look for', async () => {
  const scenario = await open({ faults: [{ on: 'sign', kind: 'reset' }] })
  const error = await scenario.fails('SIGN_UNCERTAIN', { summary: 'false' })
  expect(error.message).toContain('What to look for: CN=my-app')
  expect(scenario.runner.summary).toBe('')
})

describe('a run that was killed while VTEX signed', () => {
  const killed = async () => {
    const scenario = await open()
    const before: Record<string, string> = {}
    scenario.runner.interrupt = ({ call, words: [name] }) => {
      if (call !== 'saveState' || name !== 'certificate') return
      Object.assign(before, scenario.runner.state)
      throw new Error('killed here')
    }
    await scenario.issue().catch(() => undefined)
    return { scenario, state: before }
  }

  it('post says what to look for', async () => {
    const { scenario, state } = await killed()
    const post = await scenario.runPostStep({ state })
    expect(post.warnings).toEqual([
      expect.stringMatching(/^The main step ended before .*What to look for: CN=my-app, OU=/)
    ])
    expect(post.summary).toContain('may exist that cannot be revoked')
    for (const summary of ['false', ' FALSE ']) {
      const silent = await scenario.runPostStep({ state, inputs: scenario.inputs({ summary }) })
      expect(silent.summary).toBe('')
    }
  })

  it('when the serial number is known: post revokes, and there is nothing to look for', async () => {
    const scenario = await open()
    await scenario.issue()
    expect(scenario.runner.state['request']).toBe('')
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    expect(post.summary).toBe('')
  })
})

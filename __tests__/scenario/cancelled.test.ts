import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/shared/errors.ts'
import { SIGN, type Scenario, scenarioFactory, VALIDATE } from './harness.ts'

const open = scenarioFactory()

function cancel(scenario: Scenario): void {
  scenario.abortController.abort(new ActionError('INTERRUPTED', 'The job was cancelled.'))
}

/** Cancels the job at a call to the runner. */
function cancelWhen(scenario: Scenario, call: string, name?: string): void {
  scenario.runner.interrupt = (told) => {
    if (told.call === call && (!name || told.words[0] === name)) cancel(scenario)
  }
}

describe('the job is cancelled', () => {
  it('before the request to sign: it is not sent', async () => {
    const scenario = await open()
    cancelWhen(scenario, 'info')
    await scenario.fails('INTERRUPTED')
    expect(scenario.calls()).not.toHaveProperty(SIGN)
    scenario.expectNothingLeft()
  })

  it('while a login hangs: the run ends without waiting for it', async () => {
    const scenario = await open({
      faults: [{ on: 'login', kind: 'hang', times: 'always' }],
      onRequest: () => cancel(scenario)
    })
    await scenario.fails('INTERRUPTED', { timeout: '300' })
    expect(scenario.calls()).not.toHaveProperty(SIGN)
    scenario.expectNothingLeft()
  })

  it('while the connection for sign hangs: nothing was sent, so the run does not wait', async () => {
    const scenario = await open()
    const silent = createServer((socket) => socket.once('data', () => cancel(scenario)))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const alone = { 'app-key': '', 'app-token': '', 'user-token': 'a-user-token' }
    const given = { ...alone, 'base-url': `https://127.0.0.1:${port}`, timeout: '300' }
    await scenario.fails('INTERRUPTED', given)
    silent.close()
    expect(scenario.runner.state).toEqual({ request: '' })
    expect(scenario.runner.log).not.toContain('Trying again')
  })

  it('between two requests to sign: there is no second one', async () => {
    const busy = { on: 'sign', kind: 'status', status: 429, times: 'always' } as const
    const scenario = await open({ faults: [busy] })
    scenario.runner.interrupt = ({ call, words: [line = ''] }) => {
      if (call === 'info' && line.includes('Trying again')) cancel(scenario)
    }
    await scenario.fails('INTERRUPTED')
    expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    scenario.expectNothingLeft()
  })

  it('while a check hangs: the certificate is revoked at once', async () => {
    const scenario = await open({
      faults: [{ on: 'api', kind: 'hang', times: 'always' }],
      onRequest: ({ path }) => path.startsWith('/api/catalog') && cancel(scenario)
    })
    const checks = 'GET /api/catalog_system/pub/category/tree/1'
    await scenario.fails('INTERRUPTED', { checks, timeout: '300' })
    scenario.expectNothingLeft()
  })

  it('while VTEX signs: its answer is waited for, and the certificate revoked', async () => {
    const scenario = await open({
      onRequest: ({ path }) => path.endsWith('/sign') && cancel(scenario)
    })
    await scenario.fails('INTERRUPTED')
    expect(scenario.sandbox.issued).toHaveLength(1)
    scenario.expectNothingLeft()
  })

  it('when VTEX has signed: the certificate is revoked first', async () => {
    const scenario = await open()
    cancelWhen(scenario, 'saveState', 'certificate')
    await scenario.fails('INTERRUPTED')
    expect(scenario.calls()).toMatchObject({ [SIGN]: 1 })
    expect(scenario.calls()).not.toHaveProperty(VALIDATE)
    scenario.expectNothingLeft()
  })

  it('while the certificate is proved: it is revoked, and nothing is written', async () => {
    const scenario = await open({
      onRequest: ({ path }) => {
        if (path.endsWith('/validate')) cancel(scenario)
      }
    })
    await scenario.fails('INTERRUPTED')
    scenario.expectNothingLeft()
  })
})

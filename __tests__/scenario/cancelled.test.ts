import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/shared/errors.ts'
import { SIGN, type Story, storyteller, VALIDATE } from './harness.ts'

const open = storyteller()

function cancel(story: Story): void {
  story.interruption.abort(new ActionError('INTERRUPTED', 'The job was cancelled.'))
}

/** Cancels the job when the runner is told something. */
function cancelWhen(story: Story, call: string, name?: string): void {
  story.runner.interrupt = (told) => {
    if (told.call === call && (!name || told.words[0] === name)) cancel(story)
  }
}

describe('the job is cancelled', () => {
  it('before VTEX is asked to sign: it is not asked', async () => {
    const story = await open()
    cancelWhen(story, 'info')
    await story.fails('INTERRUPTED')
    expect(story.calls()).not.toHaveProperty(SIGN)
    story.expectNothingLeft()
  })

  it('while a login hangs: nobody waits for it', async () => {
    const story = await open({
      faults: [{ on: 'login', kind: 'hang', times: 'always' }],
      onRequest: () => cancel(story)
    })
    await story.fails('INTERRUPTED', { timeout: '300' })
    expect(story.calls()).not.toHaveProperty(SIGN)
    story.expectNothingLeft()
  })

  it('while the connection to sign hangs: nothing was sent, so nobody waits', async () => {
    const story = await open()
    const silent = createServer((socket) => socket.once('data', () => cancel(story)))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const alone = { 'app-key': '', 'app-token': '', 'user-token': 'a-user-token' }
    const given = { ...alone, 'base-url': `https://127.0.0.1:${port}`, timeout: '300' }
    await story.fails('INTERRUPTED', given)
    silent.close()
    expect(story.runner.state).toEqual({ request: '' })
    expect(story.runner.log).not.toContain('Trying again')
  })

  it('between two requests to sign: there is no second one', async () => {
    const busy = { on: 'sign', kind: 'status', status: 429, times: 'always' } as const
    const story = await open({ faults: [busy] })
    story.runner.interrupt = ({ call, words: [line = ''] }) => {
      if (call === 'info' && line.includes('Trying again')) cancel(story)
    }
    await story.fails('INTERRUPTED')
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    story.expectNothingLeft()
  })

  it('while a check hangs: the certificate is revoked at once', async () => {
    const story = await open({
      faults: [{ on: 'api', kind: 'hang', times: 'always' }],
      onRequest: ({ path }) => path.startsWith('/api/catalog') && cancel(story)
    })
    const checks = 'GET /api/catalog_system/pub/category/tree/1'
    await story.fails('INTERRUPTED', { checks, timeout: '300' })
    story.expectNothingLeft()
  })

  it('while VTEX signs: its answer is waited for, and the certificate revoked', async () => {
    const story = await open({ onRequest: ({ path }) => path.endsWith('/sign') && cancel(story) })
    await story.fails('INTERRUPTED')
    expect(story.sandbox.issued).toHaveLength(1)
    story.expectNothingLeft()
  })

  it('when VTEX has signed: the certificate is revoked before anything else', async () => {
    const story = await open()
    cancelWhen(story, 'saveState', 'certificate')
    await story.fails('INTERRUPTED')
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    expect(story.calls()).not.toHaveProperty(VALIDATE)
    story.expectNothingLeft()
  })

  it('while the certificate is proved: it is revoked, and nothing is written', async () => {
    const story = await open({
      onRequest: ({ path }) => {
        if (path.endsWith('/validate')) cancel(story)
      }
    })
    await story.fails('INTERRUPTED')
    story.expectNothingLeft()
  })
})

import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import { LOGIN, SIGN, type Story, storyteller, VALIDATE } from './story.ts'

const open = storyteller()

/** Cancels the job when the runner is told something. */
function cancelWhen(story: Story, call: string, name?: string): void {
  story.runner.interrupt = (told) => {
    if (told.call !== call || (name && told.words[0] !== name)) return
    story.interruption.abort(new ActionError('INTERRUPTED', 'The job was cancelled.'))
  }
}

describe('the job is cancelled', () => {
  it('before VTEX is asked to sign: it is not asked', async () => {
    const story = await open()
    cancelWhen(story, 'info')
    await story.fails('INTERRUPTED')
    expect(story.calls()).toEqual({ [LOGIN]: 1 })
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
        if (!path.endsWith('/validate')) return
        story.interruption.abort(new ActionError('INTERRUPTED', 'The job was cancelled.'))
      }
    })
    await story.fails('INTERRUPTED')
    expect(story.runner.state).not.toHaveProperty('folder')
    story.expectNothingLeft()
  })
})

/** What a run that was killed hard has left, and what the next one makes of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type FolderRecord, MARKER } from '../../src/files/marker.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { killedRun } from './left-behind.ts'
import { storyteller } from './harness.ts'

const open = storyteller()

describe('the next run for the same host and account', () => {
  it('deletes the files, revokes the certificate, and says so in a line', async () => {
    const story = await open()
    const { folder, serial } = await killedRun(story)
    await story.issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(story.sandbox)).toEqual([story.runner.outputs['serial-number']])
    const lines = story.runner.infos.filter((line) => line.includes(serial))
    expect(lines).toEqual([
      `A run that was killed left its files here, which are deleted, and certificate ${serial}. It is revoked now.`
    ])
  })

  it('does so after its own hand-over, which waits for none of it', async () => {
    const story = await open()
    const { serial } = await killedRun(story)
    await story.issue()
    const revoked = story.runner.indexOf('server', (call) => call.endsWith(serial))
    expect(revoked).toBeGreaterThan(story.runner.indexOf('setOutput', (name) => name === 'mtls'))
    expect(revoked).toBeGreaterThan(story.runner.indexOf('addSummary'))
  })

  it('does so, too, where its own checks fail', async () => {
    const story = await open()
    const { serial } = await killedRun(story)
    await expect(story.issue({ checks: 'GET /api/status/404' })).rejects.toThrow(/check/)
    expect(unrevoked(story.sandbox)).not.toContain(serial)
  })

  it('shows the certificate where the host wants to see one', async () => {
    const fault: Fault = { on: 'revoke', kind: 'status', status: 403, times: 'always' }
    const story = await open({ faults: [{ ...fault, certificate: 'absent' } as Fault] })
    const { serial } = await killedRun(story)
    await story.issue()
    expect(unrevoked(story.sandbox)).not.toContain(serial)
    expect(story.sandbox.seen.at(-1)?.clientCertificateSerial).toBe(serial)
  })

  it.each<[string, Partial<FolderRecord>, string]>([
    ['was to be kept', { atExit: 'keep' }, 'which was to be kept'],
    ['has expired', { notAfter: Date.now() - 1000 }, 'which has expired'],
    ['was revoked already', { atExit: 'revoked' }, 'which was revoked already']
  ])('revokes none that %s', async (_, change, said) => {
    const story = await open()
    const { folder, serial } = await killedRun(story, change)
    await story.issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(story.sandbox)).toContain(serial)
    expect(story.runner.infos).toContainEqual(expect.stringContaining(`${serial}, ${said}.`))
  })

  it('notes in the folder itself that a certificate is to be kept', async () => {
    const story = await open()
    await story.issue({ 'revoke-on-exit': 'false' })
    const marker = join(dirname(story.runner.outputs['key-path'] ?? ''), MARKER)
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toMatchObject({ atExit: 'keep' })
    for (const secret of [story.sandbox.appToken, story.sandbox.userToken]) {
      expect(readFileSync(marker, 'utf8')).not.toContain(secret)
    }
  })
})

describe('what cannot be revoked now', () => {
  it('is tried again by the next run; the key is gone at once', async () => {
    const story = await open()
    const { folder, serial } = await killedRun(story)
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 500 })
    await story.issue()
    expect(story.runner.warnings).toEqual([
      expect.stringContaining(`Certificate ${serial} could not be revoked: HTTP 500`)
    ])
    expect(readdirSync(folder)).toEqual([MARKER])
    await story.again().issue()
    expect(existsSync(folder)).toBe(false)
    expect(unrevoked(story.sandbox)).not.toContain(serial)
  })

  it('because it is another account’s: left to the next run for that, and told once', async () => {
    const story = await open()
    const { folder, serial } = await killedRun(story, { account: 'another' })
    await story.issue()
    expect(readdirSync(folder)).toEqual([MARKER])
    expect(unrevoked(story.sandbox)).toContain(serial)
    expect(story.runner.infos.join('\n')).toMatch(
      new RegExp(`certificate ${serial} of account another at 127\\.0\\.0\\.1:\\d+\\. The next use`)
    )
    const next = story.again()
    await next.issue()
    expect(next.runner.log).not.toContain(serial)
  })

  it('because VTEX answers 404: a warning, and no more of it', async () => {
    const story = await open()
    const { folder, serial } = await killedRun(story)
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    await story.issue()
    expect(story.runner.warnings).toEqual([expect.stringContaining(`certificate ${serial}. VTEX`)])
    expect(existsSync(folder)).toBe(false)
  })

  it('because a post step was killed over it, and VTEX answers 404: it says so, no warning', async () => {
    const story = await open()
    const { folder, serial } = await killedRun(story, { maybeRevoked: true })
    story.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
    await story.issue()
    expect(story.runner.warnings).toEqual([])
    expect(story.runner.log).toMatch(new RegExp(`certificate ${serial}\\. It is not known to VTEX`))
    expect(existsSync(folder)).toBe(false)
  })

  it('because the job is cancelled: it is left as it is', async () => {
    const story = await open()
    const { folder } = await killedRun(story)
    story.runner.interrupt = ({ call }) => {
      if (call === 'addSummary') story.interruption.abort(new Error('cancelled'))
    }
    await story.issue()
    expect(readdirSync(folder)).toContain('client.key')
  })
})

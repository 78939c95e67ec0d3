import type { ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { conclude } from './runner-row.ts'
import { MARKER } from './stale-folder.ts'

const start = jobMaker()
const FILES = 3

const messages = (step: { annotations: { message: string }[] }) =>
  step.annotations.map(({ message }) => message)

describe('the post step', () => {
  it('run twice: the second one has nothing to do, and says so without a warning', async () => {
    const job = await start()
    const main = await job.main()
    const first = await job.post(main)
    const second = await job.post(main)
    expect(second.log).toContain('There are no files to delete.')
    expect(second.log).toContain('is not known to VTEX, or was revoked already.')
    conclude(job, [main, first, second], {
      ...{ fault: 'post runs twice', phase: 'post', outcome: 'ok' },
      requests: 'login 1, sign 1, proof, revoke 2'
    })
  })

  it('killed while it revokes, and run again: the certificate is revoked', async () => {
    let child: ChildProcess | undefined
    const job = await start({
      faults: [{ on: 'revoke', kind: 'hang' }],
      onRequest: ({ method }) => void (method === 'DELETE' && child?.kill('SIGKILL'))
    })
    const main = await job.main()
    const killed = await job.post(main, job.inputs(), { onSpawn: (spawned) => (child = spawned) })
    expect(killed.signal).toBe('SIGKILL')
    const [folder = ''] = job.leftovers() // the files go first, the record last
    expect(readdirSync(join(job.runner.temp, folder))).toEqual([MARKER])
    const again = await job.post(main)
    conclude(job, [main, again], {
      ...{ fault: 'SIGKILL, then post again', phase: 'post', outcome: 'ok' },
      requests: 'login 1, sign 1, proof, revoke 2'
    })
  })

  it('without any state: nothing to do', async () => {
    const job = await start()
    const post = await job.post({ state: {} })
    expect(post.log).toContain('There is nothing to clean up.')
    conclude(job, [post], {
      ...{ fault: 'no state', phase: 'post', outcome: 'ok', requests: '–' }
    })
  })

  const damages: [string, (text: string) => string][] = [
    ['state of another version', (text) => JSON.stringify({ ...JSON.parse(text), version: 2 })],
    ['state cut short', (text) => text.slice(0, text.length / 2)],
    ['state that is no state', () => '[null]']
  ]

  it.each(damages)('%s: two warnings, nothing deleted, nothing revoked', async (fault, damage) => {
    const job = await start()
    const main = await job.main()
    const { certificate = '', folder = '' } = main.state
    const state = { certificate: damage(certificate), folder: damage(folder) }
    const post = await job.post({ state })
    expect(post.exitCode).toBe(0)
    expect(messages(post)).toEqual([
      expect.stringContaining('saved state of the certificate cannot be read'),
      expect.stringContaining('saved state of the folder cannot be read')
    ])
    conclude(job, [main, post], {
      ...{ fault, phase: 'post', outcome: 'ok, warned' },
      requests: 'login 1, sign 1, proof',
      left: { files: FILES, certificates: 1, secrets: 1 }
    })
  })

  it('the folder’s state is unreadable: the certificate is revoked', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post({ state: { ...main.state, folder: '{' } })
    expect(messages(post)).toEqual([expect.stringContaining('saved state of the folder')])
    expect(job.sandbox.issued.map(({ revoked }) => revoked)).toEqual([true])
  })
})

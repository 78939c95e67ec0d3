/** What users of other credential actions met at the job's end: docs/pains.md, 21 to 27. */
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { serialsLeft, stateWith } from './afterwards.ts'

const start = jobMaker()

describe('what cleanup leaves alone, and what it does not', () => {
  it('pain 21: used twice in a job, each use cleans up its own', async () => {
    const job = await start()
    const uses = [
      await job.main({ 'export-env': 'true' }),
      await job.main({ 'export-env': 'true' })
    ]
    const folders = uses.map(
      ({ state }) => (JSON.parse(state['folder'] ?? '') as { path: string }).path
    )
    for (const [at, use] of [...uses.entries()].reverse()) {
      await job.post(use)
      expect(folders.map((folder) => existsSync(folder))).toEqual([at > 0, false])
      expect(serialsLeft(job)).toHaveLength(at)
    }
  })

  it('pain 22: nothing piles up on a runner that stays', async () => {
    const job = await start()
    for (let use = 0; use < 3; use++) {
      await job.post(await job.main({ formats: 'bundle, pkcs12, newman, curl', checks: '/api/a' }))
    }
    const { workspace, home, temporary } = job.runner
    expect([workspace, home, temporary].flatMap((path) => readdirSync(path))).toEqual([])
    job.expectNothingLeft()
  })

  it('pain 22: what a killed use has left goes with the next one, after a day', async () => {
    const job = await start()
    const [killed, recent] = [await job.main(), await job.main()]
    const folders = [killed, recent].map(({ outputs }) => dirname(outputs['key-path'] ?? ''))
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    const [old = ''] = folders
    for (const path of [...readdirSync(old).map((name) => join(old, name)), old]) {
      utimesSync(path, twoDaysAgo, twoDaysAgo)
    }
    await job.main()
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true])
  })

  it('pain 23: no folder goes that this action did not make', async () => {
    const job = await start()
    const theirs = join(job.runner.home, '.ssh')
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'id_rsa'), 'theirs')
    const main = await job.main()
    const state = { ...main.state, folder: JSON.stringify({ version: 1, path: theirs }) }
    const post = await job.post({ state })
    expect(post).toMatchObject({ outcome: 'success', annotations: [{ level: 'warning' }] })
    expect(readdirSync(theirs)).toEqual(['id_rsa'])
  })

  it('pain 24: the post step is content with what is gone already, twice over', async () => {
    const job = await start()
    const main = await job.main()
    for (let times = 0; times < 3; times++) {
      const post = await job.post(main)
      expect(post).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    }
    job.expectNothingLeft()
  })

  it('pain 25: what has expired is not revoked, and that is no failure', async () => {
    const job = await start()
    const main = await job.main()
    const asked = job.sandbox.seen.length
    const post = await job.post({ state: stateWith(main.state, { notAfter: Date.now() - 1000 }) })
    expect(post).toMatchObject({ outcome: 'success', annotations: [] })
    expect(post.log).toContain('has expired; there is nothing to revoke.')
    expect(job.sandbox.seen).toHaveLength(asked)
    expect(job.leftovers()).toEqual([])
  })

  it('pain 26: a revocation is tried again, and says why it failed, of what, and what to do', async () => {
    const job = await start()
    const main = await job.main({ retries: '1' })
    const [serial = ''] = serialsLeft(job)
    const body = { message: 'the vault is closed' }
    job.sandbox.inject({ on: 'revoke', kind: 'status', status: 503, body, times: 2 })
    const post = await job.post(main)
    expect(post.annotations).toHaveLength(1)
    for (const text of ['HTTP 503', 'the vault is closed', 'after 2 attempts', serial, 'curl ']) {
      expect(post.annotations[0]?.message).toContain(text)
    }
    await job.post(main)
    job.expectNothingLeft()
  })

  it('pain 27: two jobs on one machine share nothing that one could take from the other', async () => {
    const job = await start()
    const [one, other] = await Promise.all([job.main(), job.main()])
    await job.post(one)
    expect(serialsLeft(job)).toEqual([other.outputs['serial-number']])
    expect(existsSync(other.outputs['key-path'] ?? '')).toBe(true)
    expect([job.runner.home, job.runner.temporary].flatMap((path) => readdirSync(path))).toEqual([])
  })
})

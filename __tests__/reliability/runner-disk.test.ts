import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { conclude } from './runner-row.ts'
import { diskMaker, type SmallDisk } from './small-disk.ts'

const disk = diskMaker()
const start = jobMaker()

const UNPROVED = 'login 1, sign 1, revoke 1'
const PROVED = 'login 1, sign 1, proof, revoke 1'

/** Main and post with RUNNER_TEMP on that disk, but the runner's own files elsewhere. */
async function runOn(job: ShippedJob, { path }: SmallDisk) {
  const how = { env: { RUNNER_TEMP: path } }
  const main = await job.main({}, how)
  expect(job.sandbox.issued.map(({ revoked }) => revoked)).toEqual([true]) // before post
  return [main, await job.post(main, job.inputs(), how)] as const
}

const ours = (path: string) => readdirSync(path).filter((name) => name.startsWith('vtex-mtls-'))

describe('a full disk under RUNNER_TEMP', () => {
  it.each([
    ['before the first byte', 0, UNPROVED],
    ['after the record', 4096, PROVED],
    ['after the certificate', 2 * 4096, PROVED]
  ])('full %s: the certificate is revoked, nothing stays', async (when, free, requests) => {
    const [job, small] = [await start(), await disk()]
    small.fill(free)
    const [main, post] = await runOn(job, small)
    expect(main.log).toMatch(/Could not write [\w.-]+: no space left on device \(ENOSPC\)\./)
    expect(ours(small.path)).toEqual([])
    conclude(job, [main, post], {
      ...{ fault: 'disk full', phase: `while writing: ${when}` },
      ...{ outcome: 'FILE_FAILED', requests }
    })
  })

  it('no inode is left: FILE_FAILED, and no folder stays', async () => {
    const [job, small] = [await start(), await disk('size=64k,nr_inodes=1')]
    const [main, post] = await runOn(job, small)
    expect(main.log).toContain(
      'Could not make the private folder: no space left on device (ENOSPC).'
    )
    expect(ours(small.path)).toEqual([])
    conclude(job, [main, post], {
      ...{ fault: 'no inode free', phase: 'while writing: the folder' },
      ...{ outcome: 'FILE_FAILED', requests: UNPROVED }
    })
  })
})

describe('a full disk under the runner’s own files', () => {
  it('nothing can be saved: nothing is signed', async () => {
    const [job, small] = [await start(), await disk()]
    small.fill()
    symlinkSync(small.path, join(job.runner.temp, '_runner_file_commands'))
    const main = await job.main()
    expect(main.state).toEqual({})
    conclude(job, [main, await job.post(main)], {
      ...{ fault: 'disk full', phase: 'before sign: the state' },
      ...{ outcome: 'FILE_FAILED', requests: 'login 1' }
    })
  })

  it.each([
    ['the outputs', { GITHUB_OUTPUT: '/dev/full' }, {}],
    ['the variables', { GITHUB_ENV: '/dev/full' }, { 'export-env': 'true' }]
  ])('%s cannot be set: the certificate is revoked', async (what, env, inputs) => {
    const job = await start()
    const main = await job.main(inputs, { env })
    expect(main.log).toContain(
      `${Object.keys(env)[0]} could not be written: no space left on device (ENOSPC).`
    )
    job.expectNothingLeft()
    conclude(job, [main, await job.post(main)], {
      ...{ fault: 'disk full', phase: `hand-over: ${what}` },
      ...{ outcome: 'FILE_FAILED', requests: PROVED }
    })
  })

  it('there is no file for the outputs: the certificate is revoked', async () => {
    const job = await start()
    const main = await job.main({}, { env: { GITHUB_OUTPUT: join(job.runner.temp, 'gone') } })
    expect(main.log).toContain(
      'GITHUB_OUTPUT could not be written: it is not set, or names no usable file'
    )
    job.expectNothingLeft()
    conclude(job, [main, await job.post(main)], {
      ...{ fault: 'no such file', phase: 'hand-over: the outputs' },
      ...{ outcome: 'FILE_FAILED', requests: PROVED }
    })
  })

  it('the summary cannot be written: what may exist is reported all the same', async () => {
    const job = await start({ faults: [{ on: 'sign', kind: 'reset' }] })
    const main = await job.main({}, { env: { GITHUB_STEP_SUMMARY: '/dev/full' } })
    expect(main.log).toContain('The job summary (GITHUB_STEP_SUMMARY) could not be written')
    expect(main.log).toContain('What to look for: CN=my-app')
    const post = await job.post(main)
    expect(post.annotations).toEqual([])
    conclude(job, [main, post], {
      ...{ fault: 'disk full', phase: 'sign is not answered: the summary' },
      ...{ outcome: 'SIGN_UNCERTAIN, warned', requests: 'login 1, sign 1' },
      left: { certificates: 1 }
    })
  })

  it('the summary cannot be written: a warning', async () => {
    const job = await start()
    const main = await job.main({}, { env: { GITHUB_STEP_SUMMARY: '/dev/full' } })
    expect(main.log).toContain(
      'The job summary (GITHUB_STEP_SUMMARY) could not be written: no space left on device (ENOSPC)'
    )
    conclude(job, [main, await job.post(main)], {
      ...{ fault: 'disk full', phase: 'hand-over: the summary' },
      ...{ outcome: 'ok, warned', requests: PROVED }
    })
  })

  it('full when the post step starts: it deletes and revokes all the same', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post(main, job.inputs(), { env: { GITHUB_STATE: '/dev/full' } })
    expect(post.annotations).toEqual([]) // a post step's state is never read
    conclude(job, [main, post], {
      ...{ fault: 'disk full', phase: 'post', outcome: 'ok', requests: PROVED }
    })
  })
})

import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { stranger } from './another-user.ts'
import { conclude } from './runner-row.ts'
import { diskMaker } from './small-disk.ts'

const disk = diskMaker()
const start = jobMaker()
const user = stranger()

describe('a RUNNER_TEMP that cannot be written to', () => {
  it('a read-only disk, as root too: nothing is sent', async () => {
    const [job, small] = [await start(), await disk('size=64k,ro')]
    const how = { env: { RUNNER_TEMP: small.path } }
    const main = await job.main({}, how)
    const post = await job.post(main, job.inputs(), how)
    expect(main.log).toContain('RUNNER_TEMP cannot be written to: read-only file system (EROFS)')
    conclude(job, [main, post], {
      ...{ fault: 'read-only disk', phase: 'start', outcome: 'INPUT_INVALID', requests: '–' }
    })
  })

  it('a read-only folder, as another user: nothing is sent', async () => {
    const job = await user.open(start)
    const folder = join(job.runner.workspace, 'read-only')
    mkdirSync(folder)
    chmodSync(folder, 0o555)
    const main = await job.main({}, { node: user.node, env: { RUNNER_TEMP: folder } })
    const post = await job.post(main, job.inputs(), { node: user.node })
    expect(main.log).toContain('RUNNER_TEMP cannot be written to: permission denied (EACCES)')
    conclude(job, [main, post], {
      ...{ fault: 'read-only RUNNER_TEMP', phase: 'start', outcome: 'INPUT_INVALID', requests: '–' }
    })
  })

  it('a folder that does not exist: nothing is sent', async () => {
    const job = await start()
    const env = { RUNNER_TEMP: join(job.runner.workspace, 'not there') }
    const main = await job.main({}, { env })
    expect(main.log).toContain('RUNNER_TEMP does not exist')
    conclude(job, [main, await job.post(main)], {
      ...{ fault: 'RUNNER_TEMP not there', phase: 'start', outcome: 'INPUT_INVALID', requests: '–' }
    })
  })

  it('a disk that becomes read-only before post: a warning, and the certificate is revoked', async () => {
    const [job, small] = [await start(), await disk()]
    const main = await job.main({}, { env: { RUNNER_TEMP: small.path } })
    await small.remount('ro')
    const post = await job.post(main)
    expect(post.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Could not delete the private folder: .*EROFS.* \[FILE_FAILED\]/)
    ])
    const left = { files: 3, secrets: 1 }
    conclude(job, [main, post], {
      ...{ fault: 'read-only disk', phase: 'post', outcome: 'ok, warned' },
      ...{ requests: 'login 1, sign 1, proof, revoke 1', left, elsewhere: [small.path] }
    })
    await small.remount('rw')
  })
})

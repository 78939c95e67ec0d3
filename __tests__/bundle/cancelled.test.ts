import type { ChildProcess } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { bundle, jobMaker } from './shipped.ts'

const start = jobMaker()

const onWindows = process.platform === 'win32' // where a signal ends a process at once

describe('a runner that cancels the job', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while VTEX signs: the certificate is revoked',
    async (signal) => {
      let child: ChildProcess | undefined
      const job = await start({
        // A signal takes its time to arrive; the run must not have ended by then.
        faults: [{ on: 'validate', kind: 'hang', times: 'always' }],
        onRequest: ({ path }) => {
          if (path.endsWith('/sign')) child?.kill(signal)
        }
      })
      const main = await job.runner.runAction({
        entry: bundle('main'),
        inputs: job.inputs(),
        onSpawn: (spawned) => (child = spawned)
      })
      if (!onWindows) {
        expect(main).toMatchObject({ exitCode: 1, signal: null })
        expect(main.log).toContain('The job was cancelled. [INTERRUPTED]')
        job.expectNothingLeft()
      }
      await job.post(main)
      expect(job.leftovers()).toEqual([])
    }
  )
})

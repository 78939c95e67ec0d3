/** If main cannot revoke, post does; if post cannot, its warning has the command. */
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/faults.ts'
import { faultRunner } from '../faults/bundle/run.ts'

const run = faultRunner()

const HTTP_500: Fault = { on: 'revoke', kind: 'status', status: 500 }
const TOKEN_REFUSED: Fault = { on: 'validate', kind: 'status', status: 401, certificate: 'shown' }

describe('main fails, and cannot revoke', () => {
  it('when the fault has passed: post revokes', async () => {
    const faults = [TOKEN_REFUSED, HTTP_500]
    const { job, main, post } = await run({
      ...{ section: 'VTEX', fault: 'HTTP 401 of validate, then HTTP 500 of revoke once' },
      ...{ phase: 'validate', outcome: 'PROOF_FAILED', server: { faults } },
      ...{ calls: { login: 1, sign: 1, validate: 1, revoke: 2 }, warns: /\[REVOKE_FAILED\]/ }
    })
    const serial = job.sandbox.issued[0]!.serialNumber
    expect(main.annotations.find(({ level }) => level === 'warning')?.message).toContain(serial)
    expect(post.log).toContain(`Revoked certificate ${serial}`)
  })
})

describe('post cannot revoke', () => {
  it('HTTP 500: its warning has the command that does it, for any shell', async () => {
    const { job, post } = await run({
      ...{ section: 'VTEX', fault: 'HTTP 500 once, no retries', phase: 'revoke' },
      ...{ outcome: 'ok, warned', certificates: 1 },
      between: ({ sandbox }) => sandbox.inject(HTTP_500),
      calls: { login: 1, sign: 1, validate: 1, revoke: 1 }
    })
    const [, command] = post.annotations[0]!.message.split('\n') // a line of its own
    const { appKey, appToken } = job.sandbox
    const byHand = await job.runner.runShell({
      script: `${command}\n`,
      env: {
        ...{ VTEX_APP_KEY: appKey, VTEX_APP_TOKEN: appToken },
        SERVER_CA_FILE: job.inputs()['server-ca-file']
      }
    })
    expect(byHand.exitCode).toBe(0)
    expect(job.sandbox.issued.map(({ revoked }) => revoked)).toEqual([true])
  })
})

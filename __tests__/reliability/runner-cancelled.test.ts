import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker } from '../bundle/shipped.ts'
import { type Interruption, runInterrupted, SIGNALS } from './interrupted.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()

const AT_SIGN = 'login 1, sign 1'
const AT_PROOF = `${AT_SIGN}, proof`
const AT_REVOKE = `${AT_PROOF}, revoke 1`

async function run(interruption: Interruption) {
  const { job, main } = await runInterrupted(start, interruption)
  return { job, main, post: await job.post(main) }
}

const hang = (on: 'sign' | 'validate' | 'revoke', times = 1): Fault => ({ on, kind: 'hang', times })

describe('cancelled as a runner does it', () => {
  it('in time: main ends by itself, and post does the rest', async () => {
    const { job, main, post } = await run({
      at: { [AT_PROOF]: ['SIGINT'], [AT_REVOKE]: ['SIGTERM'] },
      faults: [hang('validate', 3), hang('revoke')],
      inputs: { timeout: '3' }
    })
    expect(main).toMatchObject({ exitCode: 1, signal: null })
    conclude(job, [main, post], {
      ...{ fault: 'SIGINT, SIGTERM', phase: 'after sign, and revoke hangs once' },
      ...{ outcome: 'INTERRUPTED, warned', requests: `${AT_PROOF}, revoke 2` }
    })
  })

  it('killed while main revokes: post revokes', async () => {
    const { job, main, post } = await run({
      at: { [AT_PROOF]: ['SIGINT'], [AT_REVOKE]: ['SIGTERM', 'SIGKILL'] },
      faults: [hang('validate', 3), hang('revoke')]
    })
    conclude(job, [main, post], {
      ...{ fault: 'SIGINT, SIGTERM, SIGKILL', phase: 'after sign, and revoke hangs' },
      ...{ outcome: 'killed', requests: `${AT_PROOF}, revoke 2` }
    })
  })

  it('killed while VTEX signs: post says what an administrator has to look for', async () => {
    const { job, main, post } = await run({
      at: { [AT_SIGN]: ['SIGINT', 'SIGTERM', 'SIGKILL'] },
      faults: [hang('sign')]
    })
    const [warning = ''] = post.annotations.map(({ message }) => message)
    expect(warning).toContain('CN=my-app, OU=sandbox')
    expect(warning).toContain(`asked of ${new URL(job.sandbox.baseUrl).host} at `)
    const [, time = ''] = / at (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/.exec(warning) ?? []
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(120_000)
    expect(post.summary).toContain('CN=my-app, OU=sandbox')
    conclude(job, [main, post], {
      ...{ fault: 'SIGINT, SIGTERM, SIGKILL', phase: 'during sign, no answer' },
      ...{ outcome: 'killed, warned', requests: AT_SIGN, left: { certificates: 1 } }
    })
  })

  it('between two attempts to sign: no second attempt', async () => {
    const headers = { 'retry-after': '2' }
    const { job, main, post } = await run({
      at: { [AT_SIGN]: ['SIGINT'] },
      faults: [{ on: 'sign', kind: 'status', status: 503, headers }],
      inputs: { retries: '1' }
    })
    conclude(job, [main, post], {
      ...{ fault: 'SIGINT', phase: 'between two attempts to sign' },
      ...{ outcome: 'INTERRUPTED', requests: AT_SIGN }
    })
  })

  it('the same signal twice, as by Ctrl-C: post revokes', async () => {
    const { job, main, post } = await run({
      at: { [AT_PROOF]: ['SIGINT'], [AT_REVOKE]: ['SIGINT'] },
      faults: [hang('validate', 3), hang('revoke')]
    })
    conclude(job, [main, post], {
      ...{ fault: 'SIGINT twice', phase: 'after sign, and revoke hangs' },
      ...{ outcome: 'killed', requests: `${AT_PROOF}, revoke 2` }
    })
  })
})

describe('cancelled in other ways', () => {
  it.each(SIGNALS)('%s to the process group: nothing is left', async (signal) => {
    const faults = [hang('validate', 3)]
    const { job, main, post } = await run({ at: { [AT_PROOF]: [signal] }, faults, toGroup: true })
    conclude(job, [main, post], {
      ...{ fault: `${signal} to the process group`, phase: 'after sign', requests: AT_REVOKE },
      outcome: signal === 'SIGKILL' ? 'killed' : 'INTERRUPTED'
    })
  })

  it.each(SIGNALS)('%s before it has begun: nothing is sent', async (signal) => {
    const job = await start()
    const main = await job.main({}, { onSpawn: (child) => child.kill(signal) })
    conclude(job, [main, await job.post(main)], {
      ...{ fault: signal, phase: 'at the very start', outcome: 'killed', requests: '–' }
    })
  })
})

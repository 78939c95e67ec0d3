import { describe, expect, it } from '@jest/globals'
import { bundle, jobMaker, type ShippedJob } from './shipped.ts'

const start = jobMaker()

const NAMES = [
  'account',
  'app-key',
  'app-token',
  'base-url',
  'server-ca-file',
  'timeout',
  'retries'
]

/** The revoke action's inputs: those of the main action that it has too, and what is to go. */
function inputsOf(job: ShippedJob, what: Record<string, string>): Record<string, string> {
  const shared = Object.entries(job.inputs()).filter(([name]) => NAMES.includes(name))
  return { ...Object.fromEntries(shared), ...what }
}

const revoke = (job: ShippedJob, what: Record<string, string>) =>
  job.runner.runAction({ entry: bundle('revoke'), inputs: inputsOf(job, what) })

describe('dist/revoke', () => {
  it('what dist/main has issued: revoked by serial number; by file, not known any more', async () => {
    const job = await start()
    const main = await job.main({ 'revoke-on-exit': 'false' })
    const { 'serial-number': serial = '', 'cert-path': certificate = '' } = main.outputs

    const first = await revoke(job, { 'serial-number': serial.toLowerCase() })
    expect(first).toMatchObject({ outcome: 'success', outputs: { revoked: 'true' } })
    expect(first.log).toContain(`Revoked certificate ${serial}.`)
    expect(job.sandbox.issued.map(({ revoked }) => revoked)).toEqual([true])

    const second = await revoke(job, { 'certificate-path': certificate })
    expect(second).toMatchObject({ outcome: 'success', outputs: { revoked: 'false' } })
    expect(second.annotations).toMatchObject([
      {
        level: 'warning',
        message: `Certificate ${serial} is not known to VTEX, or was revoked already.`
      }
    ])
    expect(second.stdout.split('\n').filter((line) => line.includes(job.sandbox.appToken))).toEqual(
      [`::add-mask::${job.sandbox.appToken}`]
    )
  })

  it('when VTEX refuses: the step fails, with the curl line', async () => {
    const job = await start({ faults: [{ on: 'revoke', kind: 'status', status: 403 }] })
    const step = await revoke(job, { 'serial-number': '0A:1B' })
    expect(step).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: { revoked: 'false' } })
    expect(step.log).toMatch(
      /Certificate 0A1B could not be revoked: HTTP 403.*\ncurl .*\n.*REVOKE_FAILED/s
    )
  })
})

/** The shipped inspect action: with the certificate that dist/main got from a sandbox, and the real clock. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { masksOf } from './leaks.ts'
import { base64Lines } from './private-key-lines.ts'
import { bundle, jobMaker, type ShippedJob } from './shipped.ts'

const start = jobMaker()

const inspect = (job: ShippedJob, inputs: Record<string, string>) =>
  job.runner.runAction({ entry: bundle('inspect'), inputs })

/** A job with the files of a certificate of half an hour, of which two thirds have passed. */
async function jobWithShortOne() {
  const order = { notBefore: -20, notAfter: 10 }
  const job = await start({ faults: [{ on: 'sign', kind: 'certificate', ...order }] })
  const main = await job.main({ formats: 'bundle' })
  return { job, main, path: main.outputs['cert-path'] ?? '' }
}

describe('dist/inspect', () => {
  it('a short-lived certificate: the outputs of dist/main, and when it is due', async () => {
    const { job, main, path } = await jobWithShortOne()
    const facts = ['serial-number', 'not-before', 'not-after', 'fingerprint-sha256', 'subject']
    const told = Object.fromEntries(facts.map((name) => [name, main.outputs[name]]))
    for (const [before, due] of [
      ['9m', 'false'],
      ['1/3', 'true'],
      ['11m', 'true']
    ] as const) {
      const step = await inspect(job, { 'certificate-path': path, 'renew-before': before })
      expect(step).toMatchObject({ outcome: 'success', annotations: [] })
      expect(step.outputs).toEqual({ ...told, due, 'days-left': '0' })
      expect(step.summary).toContain(`### Client certificates: ${due === 'true' ? 1 : 0} of 1 due`)
    }
  })

  it('fail-if-due: the step fails, with its outputs set', async () => {
    const { job, path } = await jobWithShortOne()
    const step = await inspect(job, { 'certificate-path': path, 'fail-if-due': 'true' })
    expect(step).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: { due: 'true' } })
    expect(step.log).toMatch(
      /The certificate is due for renewal:[^]*\[CERTIFICATE_DUE\] \S+#certificate_due/
    )
  })

  it('without network and credentials: it works, and saves nothing', async () => {
    const { job, path } = await jobWithShortOne()
    const preload = join(job.runner.temp, 'offline.cjs')
    writeFileSync(preload, OFFLINE)
    const calls = job.sandbox.seen.length
    const step = await job.runner.runAction({
      entry: bundle('inspect'),
      inputs: { 'certificate-path': path },
      env: { NODE_OPTIONS: `--require=${JSON.stringify(preload)}` }
    })
    expect(step).toMatchObject({ outcome: 'success', state: {}, env: {} })
    expect(step.stderr).toBe('')
    expect(job.sandbox.seen).toHaveLength(calls)
  })
})

/** A connection or a DNS query ends the process, with a message. */
const OFFLINE = `
const offline = () => { process.stderr.write('It goes online.'); process.exit(9) }
require('node:net').Socket.prototype.connect = offline
require('node:dns').lookup = offline
require('node:dgram').createSocket = offline
require('node:module').syncBuiltinESMExports()
`

// The runner of these tests searches all that a step says and writes for the keys that were made.
it('a private key beside the certificate: masked, and not shown anywhere', async () => {
  const { job, main } = await jobWithShortOne()
  const bundlePath = main.outputs['bundle-path'] ?? ''
  const key = base64Lines(readFileSync(main.outputs['key-path'] ?? '', 'utf8'))
  for (const inputs of [
    { 'certificate-path': bundlePath },
    { certificate: readFileSync(bundlePath, 'utf8') }
  ]) {
    const step = await inspect(job, inputs)
    const { 'serial-number': serialNumber } = main.outputs
    expect(step).toMatchObject({ outcome: 'success', outputs: { 'serial-number': serialNumber } })
    expect(masksOf(step)).toEqual(expect.arrayContaining(key))
  }
})

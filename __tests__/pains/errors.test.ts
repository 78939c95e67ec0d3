/** What users of other credential actions met in errors and inputs: docs/pains.md, 45 to 53. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { Fault } from '../../src/sandbox/server.ts'
import { readText } from '../architecture/source-files.ts'
import { jobMaker } from '../bundle/shipped.ts'

const start = jobMaker()

describe('errors', () => {
  it('pain 45: a certificate comes with a chain or without', async () => {
    for (const variant of ['with-chain', 'text-around', 'no-eku'] as const) {
      const job = await start({ faults: [{ on: 'sign', kind: 'certificate', variant }] })
      expect(await job.main()).toMatchObject({ outcome: 'success' })
    }
  })

  it('pain 45: whatever fails once it is signed revokes it before the job sees the failure', async () => {
    const faults: Fault[] = [
      { on: 'sign', kind: 'certificate', variant: 'wrong-usage' },
      { on: 'validate', kind: 'empty', status: 401, certificate: 'shown' }
    ]
    for (const fault of faults) {
      const job = await start({ faults: [fault] })
      expect(await job.main()).toMatchObject({ outcome: 'failure', outputs: {} })
      expect(job.sandbox.issued).toMatchObject([{ revoked: true }])
      job.expectNothingLeft()
    }
  })

  it.each([
    ['pull_request', 'octocat', 'This is a pull_request run'],
    ['push', 'dependabot[bot]', 'This run is dependabot[bot]’s']
  ])(
    'pain 46: an empty secret is told by its name, with why: %s of %s',
    async (event, actor, why) => {
      const job = await start()
      const env = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor }
      for (const empty of [['app-token'], ['app-key', 'app-token']]) {
        const changes = Object.fromEntries(empty.map((name) => [name, '']))
        const { annotations } = await job.main(changes, { env })
        expect(annotations).toHaveLength(1)
        for (const text of [...empty, why]) expect(annotations[0]?.message).toContain(text)
      }
      expect(job.sandbox.seen).toEqual([])
    }
  )

  it('pain 47: what is no certificate is called that, in plain words', async () => {
    const library = /asn\.?1|forge|openssl|ERR_|routines|Error:|\bat .*:\d+/i
    const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
    const job = await start()
    const caFile = join(job.runner.workspace, 'ca.pem')
    writeFileSync(caFile, pem)
    const given = await job.main({ 'server-ca-file': caFile })
    job.sandbox.inject({ on: 'sign', kind: 'status', status: 200, body: pem })
    const answered = await job.main()
    for (const [{ annotations }, code] of [
      [given, 'INPUT_INVALID'],
      [answered, 'CERTIFICATE_MALFORMED']
    ] as const) {
      const message = annotations.find(({ level }) => level === 'error')?.message ?? ''
      expect(message).toContain(`[${code}]`)
      expect(message).not.toMatch(library)
    }
  })

  it('pain 48: the advice fits the status, and what the server said stands beside it', async () => {
    const told = async (status: number) => {
      const body = { message: 'the very words' }
      const job = await start({ faults: [{ on: 'sign', kind: 'status', status, body }] })
      const message = (await job.main()).annotations.at(-1)?.message ?? ''
      expect(message).toContain(`HTTP ${status}, "the very words"`)
      return message
    }
    expect(await told(403)).toContain('Update certificate')
    expect(await told(503)).not.toContain('Update certificate')
    expect(await told(503)).toContain('later')
    expect(await told(422)).not.toContain('later')
  })

  it('pain 49: a run that failed is red: its exit code, too', async () => {
    const failing: Fault[] = [
      { on: 'login', kind: 'empty', status: 401 },
      { on: 'sign', kind: 'garbage' },
      { on: 'validate', kind: 'empty', status: 500, times: 'always', certificate: 'shown' },
      { on: 'api', kind: 'empty', status: 500 }
    ]
    for (const fault of failing) {
      const job = await start({ faults: [fault] })
      const main = await job.main({ checks: 'GET /api/a' })
      expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', stderr: '' })
      expect(main.annotations.some(({ level }) => level === 'error')).toBe(true)
    }
  })

  it('pain 50: no error holds a header, a body or what was sent', async () => {
    const broken: Fault[] = [
      { on: 'login', kind: 'reset', times: 'always' },
      { on: 'sign', kind: 'garbage' },
      { on: 'sign', kind: 'json', status: 403, body: { request: { headers: 'a header' } } },
      { on: 'sign', kind: 'html', status: 403 }
    ]
    for (const fault of broken) {
      const job = await start({ faults: [fault] })
      const { log } = await job.main() // every token is looked for in each run
      expect(log).toContain('Error: ')
      expect(log).not.toMatch(/AppToken:|AutCookie|BEGIN CERTIFICATE|apptoken"|<html|a header/)
    }
  })

  it('pain 51: revoked at the end, and by an id that everybody gets', async () => {
    const job = await start()
    const main = await job.main()
    const [issued] = job.sandbox.issued
    expect(main.outputs['serial-number']).toBe(issued?.serialNumber)
    expect(main.summary).toContain(issued?.serialNumber)
    expect(issued?.revoked).toBe(false)
    const post = await job.post(main)
    expect(post.log).toContain(`Revoked certificate ${issued?.serialNumber}.`)
    expect(issued?.revoked).toBe(true)
  })

  it('pain 52: how long it lasts is said before it is used', async () => {
    const job = await start()
    const { outputs, log, summary } = await job.main()
    const { validTo } = new X509Certificate(readFileSync(outputs['cert-path'] ?? ''))
    expect(new Date(outputs['not-after'] ?? '')).toEqual(new Date(validTo))
    for (const text of [log, summary]) expect(text).toContain(outputs['not-after'])
  })

  it('pain 53: another CA is a file, and there is no switch to trust everybody', async () => {
    const job = await start()
    const main = await job.main({ 'server-ca-file': '' })
    expect(main.annotations[0]?.message).toContain('[NETWORK_TLS]')
    expect(job.sandbox.seen).toEqual([])
    expect(await job.main()).toMatchObject({ outcome: 'success' })
    const { inputs } = parse(readText('action.yml')) as { inputs: object }
    const names = Object.keys(inputs).join('\n')
    expect(names).toContain('server-ca-file')
    expect(names).not.toMatch(/insecure|skip|ignore|unauthori[sz]ed|tls-verify/i)
  })
})

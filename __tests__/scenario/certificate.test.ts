import { readFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import type { Variant } from '../../src/sandbox/certificate-variants.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

const signs = (variant: Variant): Fault => ({ on: 'sign', kind: 'certificate', variant })

const UNUSUAL: Variant[] = [
  ...(['crlf', 'no-final-newline', 'text-around', 'with-chain', 'ec-issuer', 'no-eku'] as const),
  ...(['serial-20-bytes', 'serial-leading-zero', 'serial-negative'] as const)
]

describe('a certificate that is wrong', () => {
  it('is revoked by the main step, and the post step reads that from the saved state', async () => {
    const scenario = await open({ faults: [signs('expired')] })
    await scenario.fails('CERTIFICATE_EXPIRED')
    const before = scenario.sandbox.seen.length
    const post = await scenario.runPostStep()
    expect(post.infos).toEqual([
      'There are no files to delete.',
      expect.stringMatching(/^Certificate [0-9A-F]+ was revoked already/)
    ])
    expect(post.warnings).toEqual([])
    expect(scenario.sandbox.seen).toHaveLength(before)
  })
})

describe('a certificate that cannot be read, but its serial number can', () => {
  it.each([
    ['is cut short', (pem: string) => pem.slice(0, 200), 'CERTIFICATE_MALFORMED'],
    ['stands in JSON', (pem: string) => ({ certificate: pem }), 'CERTIFICATE_JSON'],
    ['stands on a page', (pem: string) => `<pre>${pem}</pre>`, 'CERTIFICATE_HTML']
  ] as [string, (pem: string) => unknown, ErrorCode][])(
    '%s: is revoked',
    async (_, spoil, code) => {
      const scenario = await open()
      await scenario.issue()
      const [signed] = scenario.sandbox.issued
      const body = spoil(signed?.pem ?? '')
      scenario.sandbox.inject({ on: 'sign', kind: 'status', status: 200, body })
      const second = scenario.secondUse()
      await second.fails(code)
      expect(signed?.revoked).toBe(true)
      expect(JSON.parse(second.runner.state['certificate'] ?? '')).toMatchObject({
        serialNumber: signed?.serialNumber,
        atExit: 'revoked'
      })
    }
  )
})

describe('a certificate that is unusual, and fine', () => {
  it.each(UNUSUAL)('%s', async (variant) => {
    const scenario = await open({ faults: [signs(variant)] })
    await scenario.issue()
    const { outputs, warnings } = scenario.runner
    const [issued] = scenario.sandbox.issued
    expect(outputs).toMatchObject({ mtls: 'enforced', 'serial-number': issued?.serialNumber })
    expect(warnings).toEqual([])
    // Strict PEM, whatever came: one certificate first, LF, a last newline, no text around.
    const written = readFileSync(outputs['cert-path'] ?? '', 'utf8')
    expect(written).toMatch(
      /^(-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END CERTIFICATE-----\n)+$/
    )
    expect(new X509Certificate(written).serialNumber).toBe(issued?.serialNumber)
    await scenario.runPostStep()
    scenario.expectNothingLeft()
  })

  it('keeps the chain behind the leaf', async () => {
    const scenario = await open({ faults: [signs('with-chain')] })
    await scenario.issue()
    const written = readFileSync(scenario.runner.outputs['cert-path'] ?? '', 'utf8')
    expect(written.match(/BEGIN/g)).toHaveLength(2)
    expect(written.endsWith(scenario.sandbox.caPem)).toBe(true)
  })
})

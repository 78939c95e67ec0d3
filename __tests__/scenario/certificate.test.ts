import { readFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import type { Variant } from '../../src/sandbox/certificate-variants.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

const signs = (variant: Variant): Fault => ({ on: 'sign', kind: 'certificate', variant })

it('a wrong certificate: main revokes it, and post reads that from the saved state', async () => {
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

it.each<[Variant, blocks: number]>([
  ['crlf', 1],
  ['no-final-newline', 1],
  ['text-around', 1],
  ['with-chain', 2]
])(
  'a certificate that comes %s: the file is strict PEM, the leaf first',
  async (variant, blocks) => {
    const scenario = await open({ faults: [signs(variant)] })
    await scenario.issue()
    const written = readFileSync(scenario.runner.outputs['cert-path'] ?? '', 'utf8')
    expect(written).toMatch(
      /^(-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END CERTIFICATE-----\n)+$/
    )
    expect(new X509Certificate(written).serialNumber).toBe(scenario.sandbox.issued[0]?.serialNumber)
    expect(written.match(/BEGIN/g)).toHaveLength(blocks)
    expect(written.endsWith(scenario.sandbox.caPem)).toBe(blocks === 2)
  }
)

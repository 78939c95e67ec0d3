import { readFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import type { Variant } from '../../src/sandbox/certificate-variants.ts'
import { SIGN, storyteller, VALIDATE } from './harness.ts'

const open = storyteller()

const signs = (variant: Variant): Fault => ({ on: 'sign', kind: 'certificate', variant })

const WRONG: [Variant, ErrorCode][] = [
  ['another-key', 'CERTIFICATE_KEY_MISMATCH'],
  ['another-account', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['another-name', 'CERTIFICATE_SUBJECT_MISMATCH'],
  ['expired', 'CERTIFICATE_EXPIRED'],
  ['not-yet-valid', 'CERTIFICATE_NOT_YET_VALID'],
  ['wrong-usage', 'CERTIFICATE_WRONG_USAGE'],
  // The first one is not for our key; ours, behind it, is the one to revoke.
  ['chain-first', 'CERTIFICATE_MALFORMED']
]

const UNUSUAL: Variant[] = [
  ...(['crlf', 'no-final-newline', 'text-around', 'with-chain', 'ec-issuer', 'no-eku'] as const),
  ...(['serial-20-bytes', 'serial-leading-zero', 'serial-negative'] as const)
]

describe('a certificate that is wrong is revoked before the job sees the failure', () => {
  it.each(WRONG)('%s: %s', async (variant, code) => {
    const story = await open({ faults: [signs(variant)] })
    await story.fails(code)
    expect(story.sandbox.issued).toHaveLength(1)
    story.expectNothingLeft()
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    expect(story.calls()).not.toHaveProperty([VALIDATE]) // it is not even tried
    const [issued] = story.sandbox.issued
    expect(story.runner.infos.at(-1)).toBe(`Revoked certificate ${issued?.serialNumber}.`)
  })

  it('and the post step then knows that', async () => {
    const story = await open({ faults: [signs('expired')] })
    await story.fails('CERTIFICATE_EXPIRED')
    const before = story.sandbox.seen.length
    const post = await story.takeBack()
    expect(post.infos).toEqual([
      'There are no files to delete.',
      expect.stringMatching(/^Certificate [0-9A-F]+ was revoked already/)
    ])
    expect(post.warnings).toEqual([])
    expect(story.sandbox.seen).toHaveLength(before)
  })
})

describe('an answer without a certificate', () => {
  it.each([
    [{ on: 'sign', kind: 'html' }, 'CERTIFICATE_HTML'],
    [{ on: 'sign', kind: 'json' }, 'CERTIFICATE_JSON'],
    [{ on: 'sign', kind: 'empty' }, 'CERTIFICATE_EMPTY'],
    [{ on: 'sign', kind: 'empty', status: 204 }, 'CERTIFICATE_EMPTY'],
    [{ on: 'sign', kind: 'invalid-utf8' }, 'CERTIFICATE_JSON'],
    [
      { on: 'sign', kind: 'status', status: 200, body: 'Certificate ready.' },
      'CERTIFICATE_MALFORMED'
    ]
  ] as [Fault, ErrorCode][])('%j: %s', async (fault, code) => {
    const story = await open({ faults: [fault] })
    const error = await story.fails(code)
    expect(error.hint).toContain('base-url')
    expect(story.runner.warnings).toEqual([
      expect.stringMatching(/A certificate may exist all the same.* 20\d\d-\d\d-\d\dT/)
    ])
    expect(story.calls()).toMatchObject({ [SIGN]: 1 })
    expect(story.runner.state).toEqual({ request: '' })
    story.expectNothingLeft()
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
      const story = await open()
      await story.issue()
      const [signed] = story.sandbox.issued
      const body = spoil(signed?.pem ?? '')
      story.sandbox.inject({ on: 'sign', kind: 'status', status: 200, body })
      const second = story.again()
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
    const story = await open({ faults: [signs(variant)] })
    await story.issue()
    const { outputs, warnings } = story.runner
    const [issued] = story.sandbox.issued
    expect(outputs).toMatchObject({ mtls: 'enforced', 'serial-number': issued?.serialNumber })
    expect(warnings).toEqual([])
    // Strict PEM, whatever came: one certificate first, LF, a last newline, no text around.
    const written = readFileSync(outputs['cert-path'] ?? '', 'utf8')
    expect(written).toMatch(
      /^(-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END CERTIFICATE-----\n)+$/
    )
    expect(new X509Certificate(written).serialNumber).toBe(issued?.serialNumber)
    await story.takeBack()
    story.expectNothingLeft()
  })

  it('keeps the chain behind the leaf', async () => {
    const story = await open({ faults: [signs('with-chain')] })
    await story.issue()
    const written = readFileSync(story.runner.outputs['cert-path'] ?? '', 'utf8')
    expect(written.match(/BEGIN/g)).toHaveLength(2)
    expect(written.endsWith(story.sandbox.caPem)).toBe(true)
  })

  it('a byte order mark before it', async () => {
    const story = await open({ faults: [{ on: 'sign', kind: 'bom' }] })
    await story.issue()
    expect(story.runner.outputs['mtls']).toBe('enforced')
  })
})

/** A 404 to the revocation of a certificate that the same job was issued. */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { runRevoke } from './run-revoke.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()
const KEEP = { 'revoke-on-exit': 'false' }

/** As the gateways answer a method that they do not route. */
const GATEWAYS: [string, unknown, string][] = [
  ['Traefik', '404 page not found\n', 'HTTP 404, "404 page not found"'],
  ['Kong', { message: 'no Route matched with those values' }, 'HTTP 404, "no Route matched'],
  ['Envoy', '', 'HTTP 404.']
]

describe('a gateway that lets no DELETE through', () => {
  it.each(GATEWAYS)('%s: a warning with the serial number', async (_, body, said) => {
    const scenario = await open()
    await scenario.issue()
    const [serial = ''] = unrevoked(scenario.sandbox)
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 404, body, times: 'always' })
    const { warnings, infos } = await scenario.runPostStep()
    expect(warnings).toEqual([
      expect.stringContaining(`Certificate ${serial} could not be revoked: ${said}`)
    ])
    expect(warnings.join()).toMatch(/\ncurl .*\n\[REVOKE_FAILED\] /)
    expect(infos.join()).not.toContain('not known')
  })

  it('in main: the rollback warns, and post tries again', async () => {
    const faults: Fault[] = [
      { on: 'sign', kind: 'certificate', variant: 'expired' },
      { on: 'revoke', kind: 'status', status: 404 }
    ]
    const scenario = await open({ faults })
    await scenario.fails('CERTIFICATE_EXPIRED')
    expect(scenario.runner.warnings).toEqual([expect.stringContaining('HTTP 404')])
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    scenario.expectNothingLeft()
  })
})

describe('a certificate that another step of the job has revoked', () => {
  it.each([{}, KEEP])('by revoke/: post knows, and sends nothing (%j)', async (inputs) => {
    const scenario = await open()
    await scenario.issue(inputs)
    const [serial = ''] = unrevoked(scenario.sandbox)
    const { runner } = await runRevoke(scenario, { 'serial-number': serial })
    expect(runner.outputs).toEqual({ revoked: 'true' })
    const asked = scenario.sandbox.seen.length
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    expect(post.infos).toEqual([
      'Deleted the certificate and key files.',
      `Certificate ${serial} was revoked already.`
    ])
    expect(scenario.sandbox.seen).toHaveLength(asked)
  })

  it('by revoke/ with the file’s path: post knows it in an output-dir, too', async () => {
    const scenario = await open()
    await scenario.issue({ 'output-dir': join(scenario.workspace, 'out') })
    const path = scenario.runner.outputs['cert-path'] ?? ''
    await runRevoke(scenario, { 'certificate-path': path })
    const post = await scenario.runPostStep()
    expect(post.warnings).toEqual([])
    expect(post.infos.at(-1)).toMatch(/ was revoked already\.$/)
  })

  it('with revoke-on-exit: false, and post cannot tell: post does not call it kept', async () => {
    const scenario = await open()
    await scenario.issue({ ...KEEP, 'output-dir': join(scenario.workspace, 'out') })
    const [serial = ''] = unrevoked(scenario.sandbox)
    await runRevoke(scenario, { 'serial-number': serial })
    const post = await scenario.runPostStep()
    expect(post.infos.at(-1)).toBe(
      `Certificate ${serial} was not revoked by this step (revoke-on-exit is false).`
    )
  })

  it('a note of another host’s certificate: it does not count', async () => {
    const [scenario, other] = [await open(), await open()]
    await scenario.issue()
    const [serial = ''] = unrevoked(scenario.sandbox)
    other.sandbox.inject({ on: 'revoke', kind: 'empty' }) // as if it knew the same number
    other.context.runnerTemp = scenario.temp
    await runRevoke(other, { 'serial-number': serial })
    const post = await scenario.runPostStep()
    expect(post.infos.at(-1)).toBe(`Revoked certificate ${serial}.`)
  })
})

it('a post step that finds its folder gone, and a 404: no warning', async () => {
  const scenario = await open()
  await scenario.issue()
  rmSync(dirname(scenario.runner.outputs['key-path'] ?? ''), { recursive: true })
  scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 404 })
  const post = await scenario.runPostStep()
  expect(post.warnings).toEqual([])
  expect(post.infos.at(-1)).toMatch(/is not known to VTEX, or was revoked already\.$/)
})

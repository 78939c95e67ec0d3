import { describe, expect, it } from '@jest/globals'
import type { RevocationInput, RevocationInputs } from '../../src/config/revocation.ts'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { runRevoke as revoke } from './run-revoke.ts'
import { scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()
const REVOKE = 'DELETE /api/edge/private-certificates/'

/** A scenario in which certificates were issued and kept, one after the other. */
async function kept(count: number): Promise<Scenario> {
  const scenario = await open()
  for (let index = 0; index < count; index++)
    await scenario.secondUse().issue({ 'revoke-on-exit': 'false' })
  return scenario
}

const deletes = ({ sandbox }: Scenario) => sandbox.seen.filter(({ method }) => method === 'DELETE')

describe('the revoke action', () => {
  it('by serial number and by file: both are revoked, with a line for each', async () => {
    const scenario = await open()
    await scenario.issue({ 'revoke-on-exit': 'false' })
    await scenario.secondUse().issue({ 'revoke-on-exit': 'false' })
    const [first = '', second = ''] = unrevoked(scenario.sandbox)
    const { runner, error } = await revoke(scenario, {
      'serial-number': second.toLowerCase().replaceAll(/..(?=.)/g, '$&:'),
      'certificate-path': scenario.runner.outputs['cert-path'] ?? ''
    })
    expect(error).toBeUndefined()
    expect(runner.outputs).toEqual({ revoked: 'true' })
    expect(runner.infos).toEqual([
      `Revoked certificate ${second}.`,
      `Revoked certificate ${first}.`
    ])
    expect(unrevoked(scenario.sandbox)).toEqual([])
    expect(runner.timeline[0]).toMatchObject({ call: 'mask' })
  })

  it('when VTEX does not know one: output false and a warning; the others are revoked', async () => {
    const scenario = await kept(2)
    const [first, second] = unrevoked(scenario.sandbox)
    const inputs: Partial<RevocationInputs> = { 'serial-number': `${first}\n0BAD\n${second}` }
    const { runner, error } = await revoke(scenario, inputs)
    expect(error).toBeUndefined()
    expect(runner.outputs).toEqual({ revoked: 'false' })
    expect(runner.warnings).toEqual([
      'Certificate 0BAD is not known to VTEX, or was revoked already.'
    ])
    expect(unrevoked(scenario.sandbox)).toEqual([])
  })

  it('with a user token alone: it revokes', async () => {
    const scenario = await kept(1)
    const [serial = ''] = unrevoked(scenario.sandbox)
    const credentials = { 'app-key': '', 'app-token': '', 'user-token': scenario.sandbox.userToken }
    const { runner } = await revoke(scenario, { ...credentials, 'serial-number': serial })
    expect(runner.outputs).toEqual({ revoked: 'true' })
    expect(runner.masks).toEqual([scenario.sandbox.userToken])
  })

  it('when an input is wrong: nothing is sent', async () => {
    const scenario = await kept(1)
    const inputs = { 'serial-number': `${unrevoked(scenario.sandbox)[0]}\nnonsense` }
    const { runner, error } = await revoke(scenario, inputs)
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
    expect(runner.outputs).toEqual({})
    expect(deletes(scenario)).toEqual([])
  })
})

describe('a certificate that cannot be revoked', () => {
  // Without a certificate and, because its folder is still there, with it
  const REFUSED: Fault = { on: 'revoke', kind: 'status', status: 403, times: 2 }

  it('when it is the only one: its own error, with the curl line', async () => {
    const scenario = await kept(1)
    const [serial = ''] = unrevoked(scenario.sandbox)
    scenario.sandbox.inject(REFUSED)
    const { runner, error } = await revoke(scenario, { 'serial-number': serial })
    expect(error).toMatchObject({ code: 'REVOKE_FAILED' })
    expect(error?.message).toContain(`Certificate ${serial} could not be revoked: HTTP 403`)
    expect(error?.command).toMatch(new RegExp(`^curl .*${REVOKE.split(' ')[1]}${serial}' `))
    expect(runner.outputs).toEqual({ revoked: 'false' })
    const shown = deletes(scenario).map(({ clientCertificateSerial }) => clientCertificateSerial)
    expect(shown).toEqual([undefined, serial])
  })

  it('when there are others: all are tried, and the failures are in one error', async () => {
    const scenario = await kept(3)
    const [first, second, third] = unrevoked(scenario.sandbox)
    scenario.sandbox.inject(REFUSED)
    scenario.sandbox.inject({ on: 'revoke', kind: 'reset', times: 5 })
    const inputs: Partial<Record<RevocationInput, string>> = {
      'serial-number': [first, second, third].join('\n')
    }
    const { runner, error } = await revoke(scenario, inputs)
    const [title, ...lines] = error?.message.split('\n- ') ?? []
    expect(title).toBe('2 of 3 certificates could not be revoked:')
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(`^Certificate ${first} .*HTTP 403.*\ncurl .*/${first}' .*"$`)
      ),
      expect.stringMatching(
        new RegExp(`^Certificate ${second} .*4 attempts.*\ncurl .*/${second}' `)
      )
    ])
    expect(error).toMatchObject({ code: 'REVOKE_FAILED', hint: 'The others are done.' })
    expect(runner.outputs).toEqual({ revoked: 'false' })
    expect(runner.infos.at(-1)).toBe(`Revoked certificate ${third}.`)
  })

  it('when a retry succeeds: it is revoked, without a warning', async () => {
    const scenario = await kept(1)
    scenario.sandbox.inject({ on: 'revoke', kind: 'status', status: 503, times: 2 })
    const { runner } = await revoke(scenario, {
      'serial-number': unrevoked(scenario.sandbox).join()
    })
    expect(runner.outputs).toEqual({ revoked: 'true' })
    expect(deletes(scenario)).toHaveLength(3)
  })
})

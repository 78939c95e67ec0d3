/** Hosts that refuse all calls but login and sign without a client certificate. */
import { readdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { runRevoke } from './run-revoke.ts'
import { scenarioFactory, type Scenario } from './harness.ts'

const open = scenarioFactory()

const REFUSED: Fault = {
  ...{ on: 'revoke', kind: 'status', status: 403, times: 'always' },
  certificate: 'absent'
}

/** The client certificate of each DELETE. */
const shown = ({ sandbox }: Scenario) =>
  sandbox.seen
    .filter(({ method }) => method === 'DELETE')
    .map(({ clientCertificateSerial }) => clientCertificateSerial)

describe('a host that wants a client certificate for revoking', () => {
  it.each([400, 401, 403, 495, 496])(
    'and refuses with HTTP %d: post shows the certificate that it is about to revoke',
    async (status) => {
      const scenario = await open({ faults: [{ ...REFUSED, status } as Fault] })
      await scenario.issue()
      const [serial] = unrevoked(scenario.sandbox)
      const post = await scenario.runPostStep()
      expect(post.warnings).toEqual([])
      expect(shown(scenario)).toEqual([undefined, serial])
      scenario.expectNothingLeft()
    }
  )

  it('and hangs up: post shows it at once, without four tries before', async () => {
    const scenario = await open({
      faults: [{ on: 'revoke', kind: 'reset', times: 'always', certificate: 'absent' }]
    })
    await scenario.issue()
    await scenario.runPostStep()
    expect(shown(scenario)).toHaveLength(2)
    expect(scenario.waits).toEqual([])
  })

  it('when main revokes after a failure: it shows it, too', async () => {
    const refusal: Fault = { on: 'validate', kind: 'status', status: 401, certificate: 'shown' }
    const scenario = await open({ faults: [REFUSED, refusal] })
    await scenario.fails('PROOF_FAILED')
    expect(scenario.runner.warnings).toEqual([])
    scenario.expectNothingLeft()
  })

  it('when the certificate is for another key: main revokes without showing it', async () => {
    const scenario = await open({
      faults: [REFUSED, { on: 'sign', kind: 'certificate', variant: 'another-key' }]
    })
    await scenario.fails('CERTIFICATE_KEY_MISMATCH')
    expect(scenario.runner.warnings).toEqual([expect.stringContaining('HTTP 403')])
    expect(shown(scenario)).toEqual([undefined])
  })

  it('the revoke action, while the files are there: it shows it', async () => {
    const scenario = await open({ faults: [REFUSED] })
    await scenario.issue()
    const [serial = ''] = unrevoked(scenario.sandbox)
    const { runner } = await runRevoke(scenario, { 'serial-number': serial })
    expect(runner.outputs).toEqual({ revoked: 'true' })
    expect(shown(scenario)).toEqual([undefined, serial])
  })
})

describe('the curl line in the warning', () => {
  const warningAfter = async (fault: Fault) => {
    const scenario = await open({ faults: [fault] })
    await scenario.issue()
    const [folder = ''] = readdirSync(scenario.temp)
    rmSync(dirname(scenario.runner.outputs['key-path'] ?? folder), { recursive: true })
    const { warnings } = await scenario.runPostStep()
    return warnings.join()
  }

  it('when the host demands a certificate: it has --cert, and says that the key is gone', async () => {
    const warning = await warningAfter({ ...REFUSED, status: 496 } as Fault)
    expect(warning).toMatch(/\ncurl .* --cert "\$VTEX_CLIENT_CERT" --key "\$VTEX_CLIENT_KEY"\n/)
    expect(warning).toContain('If the key of this one is deleted, take another certificate')
    expect(warning).toContain('VTEX_CLIENT_CERT and VTEX_CLIENT_KEY in a shell')
  })

  it('when a role may be missing: no --cert, but it is mentioned', async () => {
    const warning = await warningAfter(REFUSED)
    expect(warning).not.toMatch(/\ncurl .* --cert /)
    expect(warning).toContain('if it wants one for this call, add --cert and --key')
  })

  it('when showing it was refused in the same way: no --cert', async () => {
    const scenario = await open({
      faults: [{ on: 'revoke', kind: 'status', status: 403, times: 'always' }]
    })
    await scenario.issue()
    const { warnings } = await scenario.runPostStep()
    expect(warnings.join()).toMatch(/HTTP 403, "[^"]*", also when its certificate was shown\./)
    expect(warnings.join()).not.toContain('--cert ')
  })
})

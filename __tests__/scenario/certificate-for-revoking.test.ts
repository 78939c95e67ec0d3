/** Hosts that refuse all but login and sign to those who show no client certificate. */
import { readdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { unrevoked } from './afterwards.ts'
import { runRevoke } from './run-revoke.ts'
import { storyteller, type Story } from './harness.ts'

const open = storyteller()

const REFUSED: Fault = {
  ...{ on: 'revoke', kind: 'status', status: 403, times: 'always' },
  certificate: 'absent'
}

/** What was shown with each DELETE. */
const shown = ({ sandbox }: Story) =>
  sandbox.seen
    .filter(({ method }) => method === 'DELETE')
    .map(({ clientCertificateSerial }) => clientCertificateSerial)

describe('a host that wants a client certificate for revoking', () => {
  it.each([400, 401, 403, 495, 496])(
    'and refuses with HTTP %d: post shows the certificate that it is about to revoke',
    async (status) => {
      const story = await open({ faults: [{ ...REFUSED, status } as Fault] })
      await story.issue()
      const [serial] = unrevoked(story.sandbox)
      const post = await story.takeBack()
      expect(post.warnings).toEqual([])
      expect(shown(story)).toEqual([undefined, serial])
      story.expectNothingLeft()
    }
  )

  it('and hangs up: post shows it at once, and does not knock four times before', async () => {
    const story = await open({
      faults: [{ on: 'revoke', kind: 'reset', times: 'always', certificate: 'absent' }]
    })
    await story.issue()
    await story.takeBack()
    expect(shown(story)).toHaveLength(2)
    expect(story.waits).toEqual([])
  })

  it('main shows it, too, when it undoes what it has begun', async () => {
    const refusal: Fault = { on: 'validate', kind: 'status', status: 401, certificate: 'shown' }
    const story = await open({ faults: [REFUSED, refusal] })
    await story.fails('PROOF_FAILED')
    expect(story.runner.warnings).toEqual([])
    story.expectNothingLeft()
  })

  it('main undoes without it where the certificate that came is of another key', async () => {
    const story = await open({
      faults: [REFUSED, { on: 'sign', kind: 'certificate', variant: 'another-key' }]
    })
    await story.fails('CERTIFICATE_KEY_MISMATCH')
    expect(story.runner.warnings).toEqual([expect.stringContaining('HTTP 403')])
    expect(shown(story)).toEqual([undefined])
  })

  it('the revoke action shows it while its files are there', async () => {
    const story = await open({ faults: [REFUSED] })
    await story.issue()
    const [serial = ''] = unrevoked(story.sandbox)
    const { runner } = await runRevoke(story, { 'serial-number': serial })
    expect(runner.outputs).toEqual({ revoked: 'true' })
    expect(shown(story)).toEqual([undefined, serial])
  })
})

describe('the line for doing it by hand', () => {
  const warningAfter = async (fault: Fault) => {
    const story = await open({ faults: [fault] })
    await story.issue()
    const [folder = ''] = readdirSync(story.temp)
    rmSync(dirname(story.runner.outputs['key-path'] ?? folder), { recursive: true })
    const { warnings } = await story.takeBack()
    return warnings.join()
  }

  it('has --cert where the host says that it wants one, and says that the key is gone', async () => {
    const warning = await warningAfter({ ...REFUSED, status: 496 } as Fault)
    expect(warning).toMatch(/\ncurl .* --cert "\$VTEX_CLIENT_CERT" --key "\$VTEX_CLIENT_KEY"\n/)
    expect(warning).toContain('If the key of this one is deleted, take another certificate')
    expect(warning).toContain('VTEX_CLIENT_CERT and VTEX_CLIENT_KEY in a shell')
  })

  it('has none where a role may be what is missing, but mentions it', async () => {
    const warning = await warningAfter(REFUSED)
    expect(warning).not.toMatch(/\ncurl .* --cert /)
    expect(warning).toContain('if it wants one for this call, add --cert and --key')
  })

  it('has none where showing it was refused in the same way', async () => {
    const story = await open({
      faults: [{ on: 'revoke', kind: 'status', status: 403, times: 'always' }]
    })
    await story.issue()
    const { warnings } = await story.takeBack()
    expect(warnings.join()).toMatch(/HTTP 403, "[^"]*", also when its certificate was shown\./)
    expect(warnings.join()).not.toContain('--cert ')
  })
})

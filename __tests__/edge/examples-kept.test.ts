/** The examples about a certificate that is kept: rotated, revoked by hand, watched. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startAws } from './aws.ts'
import { requestByHand, signByHand } from './by-hand.ts'
import { outcomes, startWorld, type ExampleWorld } from './example-setup.ts'
import { runOrThrow } from './programs.ts'

let world: ExampleWorld
let folder: string
/** A certificate that has been in use for a long time, and its serial number. */
let inUse: string
let serialNumber: string

beforeAll(async () => {
  world = await startWorld()
  folder = mkdtempSync(join(tmpdir(), 'edge-kept-'))
})
afterAll(async () => {
  if (folder) rmSync(folder, { recursive: true })
  await world?.stop()
})
beforeEach(async () => {
  const request = await requestByHand(folder, '/CN=my-integration/OU=acme')
  const { body } = await signByHand(world.edge, request)
  inUse = join(folder, 'in-use.crt')
  writeFileSync(inUse, body)
  serialNumber = world.serials().at(-1) ?? ''
})

it('rotate: the first certificate is put into AWS; while it is not due, none is issued', async () => {
  const aws = await startAws()
  try {
    await aws.cli('create-secret', '--name', 'vtex/my-integration')
    const before = world.serials()
    const first = await world.run('rotate', {}, { env: aws.env })
    expect(first.map(({ outcome }) => outcome)).toEqual(['success'])
    expect(world.serials()).toHaveLength(before.length + 1)
    const second = await world.run('rotate', {}, { env: aws.env })
    expect(second[0]).toMatchObject({ outcome: 'success' })
    expect(second[0]?.summary).toContain(world.serials().at(-1))
    expect(world.serials()).toHaveLength(before.length + 1)
    expect(world.revoked()).not.toContain(world.serials().at(-1))
  } finally {
    await aws.stop()
  }
}, 240_000)

describe('revoke', () => {
  it('a serial number that a person typed: revoked', async () => {
    const inputs = { 'serial-number': serialNumber.toLowerCase() }
    expect(outcomes(await world.run('revoke', {}, { inputs }))).toEqual(['success', 'skipped'])
    expect(world.revoked()).toContain(serialNumber)
  })

  it('a serial number that VTEX does not know: the job fails', async () => {
    const inputs = { 'serial-number': '0A0B0C' }
    expect(outcomes(await world.run('revoke', {}, { inputs }))).toEqual(['success', 'failure'])
    expect(world.revoked()).not.toContain(serialNumber)
  })
})

describe('expiry-warning', () => {
  const watch = async (certificate: string) => {
    const vars = { VTEX_MTLS_CERTIFICATE: certificate }
    const [job] = await world.run('expiry-warning', {}, { vars })
    const { outcome, result } = job?.done[0] ?? {}
    return { outcome, said: result?.annotations.map(({ message }) => message).join() }
  }
  const selfSigned = (days: string) => {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'self.key')] as const
    return runOrThrow(['openssl', 'req', '-x509', '-subj', '/CN=x', '-days', days, ...key])
  }

  it('no certificate is due: it passes', async () => {
    expect(await watch(await selfSigned('31'))).toEqual({ outcome: 'success', said: '' })
  })

  it('thirty days before the end, or nothing to watch: it fails', async () => {
    const late = {
      outcome: 'failure',
      said: expect.stringMatching(/ends on .*, in 28 days\.[^]*CERTIFICATE_DUE/)
    }
    expect(await watch(await selfSigned('29'))).toEqual(late)
    const unset = {
      outcome: 'failure',
      said: expect.stringContaining('a variable that is not set')
    }
    expect(await watch('')).toEqual(unset)
  })

  it('a file that it cannot read: an error, not "expires soon"', async () => {
    const cut = (await selfSigned('31')).split('\n').slice(3).join('\n')
    const unreadable = {
      outcome: 'failure',
      said: expect.stringContaining('certificate: the text holds no PEM certificate')
    }
    expect(await watch(cut)).toEqual(unreadable)
  })
})

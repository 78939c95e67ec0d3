import { X509Certificate } from 'node:crypto'
import { Agent } from 'node:https'
import { afterEach, describe, expect, it } from '@jest/globals'
import { MODES } from '../../src/sandbox/handlers.ts'
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts'
import { openssl, signedIdentity } from './openssl.ts'
import { call, keyPair, revoke, validate } from './raw-client.ts'

const running: Sandbox[] = []
const foreign = selfSigned()

async function start(options: Parameters<typeof startSandbox>[0]): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  running.push(sandbox)
  return sandbox
}

afterEach(() => Promise.all(running.splice(0).map((sandbox) => sandbox.close())))

const NONE = 'No client certificate was shown.'
const FOREIGN = 'The client certificate was not issued by this sandbox.'
const REVOKED = 'The client certificate is revoked.'

/** What validate and a smoke check answer to each certificate, by mode. */
const EXPECTED = {
  enforced: { asked: true, good: 200, none: NONE, foreign: FOREIGN, revoked: REVOKED },
  requested: { asked: true, good: 200, none: 200, foreign: FOREIGN, revoked: REVOKED },
  'any-certificate': { asked: true, good: 200, none: NONE, foreign: 200, revoked: 200 },
  'not-requested': { asked: false, good: 200, none: 200, foreign: 200, revoked: 200 }
} as const

describe.each(MODES)('%s', (mode) => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'every kind of certificate over %s: taken or refused as in the table',
    async (version) => {
      const sandbox = await start({ mode, tls: { minVersion: version, maxVersion: version } })
      const [good, revoked] = [await signedIdentity(sandbox), await signedIdentity(sandbox)]
      await revoke(sandbox, serialOf(revoked.cert))
      const identities = { good, revoked, foreign, none: undefined }
      for (const [name, identity] of Object.entries(identities)) {
        const options = identity ? { identity } : {}
        const expected = EXPECTED[mode][name as keyof typeof identities]
        const smoke = await call(sandbox, '/api/x', { ...options, headers: keyPair(sandbox) })
        for (const reply of [await validate(sandbox, options), smoke]) {
          expect(reply.asked).toBe(EXPECTED[mode].asked)
          expect(reply.status === 403 ? reply.json['message'] : reply.status).toBe(expected)
        }
      }
    }
  )

  it('without a certificate: a client can sign and revoke', async () => {
    const sandbox = await start({ mode })
    const { cert } = await signedIdentity(sandbox)
    const reply = await revoke(sandbox, serialOf(cert))
    expect(reply.status).toBe(200)
  })
})

it('a certificate that is revoked while its connection is open: refused', async () => {
  const sandbox = await start({})
  const identity = await signedIdentity(sandbox)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await validate(sandbox, { identity, agent })).toMatchObject({ status: 200 })
  await revoke(sandbox, serialOf(identity.cert))
  expect(await validate(sandbox, { identity, agent })).toMatchObject({ status: 403 })
  agent.destroy()
})

it.each([
  ['expired', 'The client certificate is expired.'],
  ['not-yet-valid', 'The client certificate is not yet valid.'],
  ['wrong-usage', 'The certificate is not for clients.']
] as const)('a certificate that is %s: refused', async (variant, message) => {
  const sandbox = await start({ faults: [{ on: 'sign', kind: 'certificate', variant }] })
  const identity = await signedIdentity(sandbox)
  const reply = await validate(sandbox, { identity })
  expect(reply.status).toBe(403)
  expect(reply.json).toEqual({ message })
})

it('a certificate of another sandbox: refused', async () => {
  const [one, other] = [await start({}), await start({})]
  const identity = await signedIdentity(other)
  expect((await validate(one, { identity })).json).toEqual({ message: FOREIGN })
})

function selfSigned(): { cert: string; key: string } {
  const both = openssl([
    ...['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-subj', '/CN=my-app/OU=sandbox'],
    ...['-out', '-', '-keyout', '-']
  ])
  return { cert: both, key: both }
}

function serialOf(cert: string): string {
  return new X509Certificate(cert).serialNumber
}

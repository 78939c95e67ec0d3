import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { USER_AGENT } from '../../src/shared/version.ts'
import { expectNoSecrets, filesOf, unrevoked } from './afterwards.ts'
import { LOGIN, SIGN, scenarioFactory, VALIDATE } from './harness.ts'

const open = scenarioFactory()

const SUBJECT = { city: 'São Paulo', state: 'SP', country: 'BR' }

describe('with a key pair', () => {
  it('the main step: a certificate that is proved, its files, and all outputs', async () => {
    const scenario = await open()
    await scenario.issue(SUBJECT)
    const { runner, sandbox } = scenario

    // A 403 may be a limit's: each is made twice: with the certificate, without one, with an untrusted one.
    expect(scenario.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1, [VALIDATE]: 6 })
    const [certificatePath, keyPath] = filesOf(scenario.runner)
    const certificate = new X509Certificate(readFileSync(certificatePath))
    const key = createPrivateKey(readFileSync(keyPath))
    expect(certificate.checkPrivateKey(key)).toBe(true)
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048)
    expect(readFileSync(keyPath, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
    expect(runner.outputs).toEqual({
      'cert-path': expect.stringMatching(/client\.crt$/),
      'key-path': expect.stringMatching(/client\.key$/),
      'serial-number': certificate.serialNumber,
      'fingerprint-sha256': certificate.fingerprint256,
      subject: 'CN=my-app, OU=sandbox, L=São Paulo, ST=SP, C=BR',
      issuer: certificate.issuer.replaceAll('\n', ', '),
      'not-before': new Date(certificate.validFrom).toISOString().replace('.000', ''),
      'not-after': new Date(certificate.validTo).toISOString().replace('.000', ''),
      'base-url': sandbox.baseUrl,
      mtls: 'enforced'
    })
    expect(runner.variables).toEqual({})
    expect(runner.warnings).toEqual([])
  })

  it('the requests: what the guide sends, and our User-Agent', async () => {
    const scenario = await open()
    await scenario.issue()
    const { appKey, appToken } = scenario.sandbox
    const [login, sign, ...proof] = scenario.sandbox.seen
    expect(JSON.parse(login?.body ?? '')).toEqual({ appkey: appKey, apptoken: appToken })
    expect(login?.headers).not.toHaveProperty('x-vtex-api-apptoken')
    expect(sign).toMatchObject({
      headers: {
        'content-type': 'text/plain',
        accept: 'text/plain',
        'x-vtex-api-appkey': appKey,
        'x-vtex-api-apptoken': appToken
      },
      body: expect.stringMatching(/^-----BEGIN CERTIFICATE REQUEST-----\n/)
    })
    const [serial] = scenario.sandbox.issued.map(({ serialNumber }) => serialNumber)
    const shown = proof.map(({ clientCertificateSerial }) => clientCertificateSerial)
    expect(shown).toContain(serial)
    expect(shown).toContain(undefined)
    expect(new Set(shown).size).toBe(3)
    for (const { headers } of scenario.sandbox.seen) expect(headers['user-agent']).toBe(USER_AGENT)
  })

  it('the files: in a private folder of their own', async () => {
    const scenario = await open()
    await scenario.issue()
    const files = filesOf(scenario.runner)
    const [folder] = files.map((file) => dirname(file))
    expect(readdirSync(scenario.temp).map((name) => join(scenario.temp, name))).toEqual([folder])
    expect(readdirSync(folder ?? '').sort()).toEqual([
      '.vtex-mtls-action',
      'client.crt',
      'client.key'
    ])
    if (process.platform === 'win32') return // its ACL is looked at in the bundle's tests
    expect([folder, ...files].map((path) => statSync(path ?? '').mode & 0o777)).toEqual([
      0o700, 0o600, 0o600
    ])
  })

  it('when the job ends: the certificate is revoked and the files are deleted', async () => {
    const scenario = await open()
    await scenario.issue()
    const [serial] = unrevoked(scenario.sandbox)
    const post = await scenario.runPostStep()
    scenario.expectNothingLeft()
    expect(post.warnings).toEqual([])
    expect(post.infos).toEqual([
      'Deleted the certificate and key files.',
      `Revoked certificate ${serial}.`
    ])
    expect(scenario.sandbox.seen.at(-1)).toMatchObject({
      method: 'DELETE',
      path: `/api/edge/private-certificates/${serial}`,
      headers: { 'content-type': 'text/plain', 'x-vtex-api-apptoken': scenario.sandbox.appToken }
    })
  })
})

describe('with a user token', () => {
  it('it is used to sign and to prove, and there is no login', async () => {
    const scenario = await open()
    const { userToken } = scenario.sandbox
    await scenario.issue({ 'app-key': '', 'app-token': '', 'user-token': userToken })
    expect(scenario.calls()).toEqual({ [SIGN]: 1, [VALIDATE]: 6 })
    const [sign, ...proof] = scenario.sandbox.seen
    expect(sign?.headers).toMatchObject({ vtexidclientautcookie: userToken })
    expect(sign?.headers).not.toHaveProperty('x-vtex-api-appkey')
    for (const { body } of proof) expect(JSON.parse(body)).toEqual({ token: userToken })
    expect(scenario.runner.outputs['mtls']).toBe('enforced')
    expectNoSecrets(scenario, scenario.runner)
  })

  it('beside a key pair: the token is used, with a warning', async () => {
    const scenario = await open()
    await scenario.issue({
      'user-token': scenario.sandbox.userToken,
      'app-token': 'not-even-right'
    })
    expect(scenario.calls()).not.toHaveProperty([LOGIN])
    expect(scenario.runner.warnings).toEqual([expect.stringMatching(/^user-token: is used/)])
  })
})

import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { USER_AGENT } from '../../src/version.ts'
import {
  expectNoSecrets,
  LOGIN,
  SIGN,
  storyteller,
  unrevoked,
  VALIDATE,
  type Story
} from './story.ts'

const open = storyteller()

const SUBJECT = { city: 'São Paulo', state: 'SP', country: 'BR' }

function filesOf({ runner: { outputs } }: Story): [certificate: string, key: string] {
  return [outputs['cert-path'] ?? '', outputs['key-path'] ?? '']
}

/** The secrets that only exist once the key does: its body lines, and they in one line. */
function keyLines(keyPem: string): string[] {
  const lines = keyPem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'))
  return [...lines, lines.join('')]
}

describe('with a key pair', () => {
  it('issues, proves, writes, and hands over', async () => {
    const story = await open()
    await story.issue(SUBJECT)
    const { runner, sandbox } = story

    expect(story.calls()).toEqual({ [LOGIN]: 1, [SIGN]: 1, [VALIDATE]: 2 })
    const [certificatePath, keyPath] = filesOf(story)
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

  it('sends what the guide sends, and its name', async () => {
    const story = await open()
    await story.issue()
    const { appKey, appToken } = story.sandbox
    const [login, sign, ...proof] = story.sandbox.seen
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
    const [serial] = story.sandbox.issued.map(({ serialNumber }) => serialNumber)
    const shown = proof.map(({ clientCertificateSerial }) => clientCertificateSerial)
    expect(new Set(shown)).toEqual(new Set([serial, undefined]))
    for (const { headers } of story.sandbox.seen) expect(headers['user-agent']).toBe(USER_AGENT)
  })

  it('writes into a private folder of its own', async () => {
    const story = await open()
    await story.issue()
    const files = filesOf(story)
    const [folder] = files.map((file) => dirname(file))
    expect(readdirSync(story.temp).map((name) => join(story.temp, name))).toEqual([folder])
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

  it('takes everything back when the job ends', async () => {
    const story = await open()
    await story.issue()
    const [serial] = unrevoked(story.sandbox)
    const post = await story.takeBack()
    story.expectNothingLeft()
    expect(post.warnings).toEqual([])
    expect(post.infos).toEqual([
      'Deleted the certificate and key files.',
      `Revoked certificate ${serial}.`
    ])
    expect(story.sandbox.seen.at(-1)).toMatchObject({
      method: 'DELETE',
      path: `/api/edge/private-certificates/${serial}`,
      headers: { 'content-type': 'text/plain', 'x-vtex-api-apptoken': story.sandbox.appToken }
    })
  })

  it('exports variables only when asked to', async () => {
    const story = await open()
    await story.issue({ 'export-env': 'true' })
    const [VTEX_MTLS_CERT, VTEX_MTLS_KEY] = filesOf(story)
    expect(story.runner.variables).toEqual({ VTEX_MTLS_CERT, VTEX_MTLS_KEY })
  })

  it('writes no summary when told so, and the usual one else', async () => {
    const silent = await open()
    await silent.issue({ summary: 'false' })
    expect(silent.runner.summary).toBe('')
    const story = await open()
    await story.issue()
    expect(story.runner.summary).toContain(story.runner.outputs['serial-number'])
    for (const phase of ['key', 'login', 'sign', 'proof', 'files']) {
      expect(story.runner.summary).toMatch(new RegExp(`\\b${phase} \\d+ ms`))
    }
  })

  it('hands over although the summary cannot be written', async () => {
    const story = await open()
    story.runner.interrupt = ({ call }) => {
      if (call === 'addSummary') throw new Error('no space left')
    }
    await story.issue()
    expect(story.runner.warnings).toEqual([expect.stringContaining('summary could not be written')])
    expect(unrevoked(story.sandbox)).toHaveLength(1)
  })

  it('makes a key of the size asked for', async () => {
    const story = await open()
    await story.issue({ 'key-size': '3072' })
    const key = createPrivateKey(readFileSync(filesOf(story)[1]))
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(3072)
  })

  it('makes the folders that output-dir names, below the workspace where it is relative', async () => {
    const story = await open()
    await story.issue({ 'output-dir': 'private/certificates' })
    const [certificatePath] = filesOf(story)
    expect(dirname(dirname(certificatePath))).toBe(join(story.workspace, 'private', 'certificates'))
    expect(story.runner.warnings).toEqual([
      expect.stringMatching(/^output-dir: is inside the work/)
    ])
    expect(readdirSync(story.temp)).toEqual([])
    await story.takeBack()
    expect(readdirSync(dirname(dirname(certificatePath)))).toEqual([])
  })
})

describe('with a user token', () => {
  it('signs with it, proves with it, and does not log in', async () => {
    const story = await open()
    const { userToken } = story.sandbox
    await story.issue({ 'app-key': '', 'app-token': '', 'user-token': userToken })
    expect(story.calls()).toEqual({ [SIGN]: 1, [VALIDATE]: 2 })
    const [sign, ...proof] = story.sandbox.seen
    expect(sign?.headers).toMatchObject({ vtexidclientautcookie: userToken })
    expect(sign?.headers).not.toHaveProperty('x-vtex-api-appkey')
    expect(proof.map(({ body }) => JSON.parse(body))).toEqual([
      { token: userToken },
      { token: userToken }
    ])
    expect(story.runner.outputs['mtls']).toBe('enforced')
    expectNoSecrets(story, story.runner)
  })

  it('is the one that is used beside a key pair, and says so', async () => {
    const story = await open()
    await story.issue({ 'user-token': story.sandbox.userToken, 'app-token': 'not-even-right' })
    expect(story.calls()).not.toHaveProperty([LOGIN])
    expect(story.runner.warnings).toEqual([expect.stringMatching(/^user-token: is used/)])
  })
})

describe('the order of events', () => {
  it('masks before anything can show, and saves before anything can fail', async () => {
    const story = await open()
    await story.issue({ 'export-env': 'true' })
    const { runner, sandbox } = story
    const keyPem = readFileSync(filesOf(story)[1], 'utf8')
    const [token] = sandbox.seen
      .slice(2)
      .map(({ body }) => (JSON.parse(body) as { token: string }).token)
    const masked = (secret: string) => runner.indexOf('mask', (value) => value === secret)
    const served = (call: string) => runner.indexOf('server', (name) => name === call)
    const saved = (name: string, text: string) =>
      runner.indexOf('saveState', (n, value) => n === name && value?.includes(text) === true)

    const serialNumber = runner.outputs['serial-number'] ?? ''
    const folder = dirname(filesOf(story)[0])
    const inOrder = [
      masked(sandbox.appToken),
      served(LOGIN),
      masked(token ?? ''),
      ...keyLines(keyPem).map(masked),
      served(SIGN),
      saved('certificate', serialNumber),
      served(VALIDATE),
      masked(folder),
      saved('folder', 'path'),
      ...filesOf(story).map(masked),
      runner.indexOf('setOutput'),
      runner.indexOf('exportVariable'),
      runner.indexOf('addSummary'),
      saved('certificate', 'notAfter')
    ]
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
    // The first thing that is told is a mask: not a word before.
    expect(runner.timeline[0]?.call).toBe('mask')
    expectNoSecrets(story, runner)
  })

  it('masks nothing that has to stay readable', async () => {
    const story = await open()
    await story.issue()
    const { masks, outputs } = story.runner
    const certificatePem = readFileSync(outputs['cert-path'] ?? '', 'utf8')
    const readable = [
      ...['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', 'sandbox', 'my-app'],
      ...[story.sandbox.appKey, outputs['serial-number'], outputs['fingerprint-sha256']],
      ...certificatePem.split('\n')
    ]
    for (const mask of masks) {
      expect(mask.length).toBeGreaterThanOrEqual(4)
      expect(readable).not.toContain(mask)
    }
  })

  it('keeps the API token out of the saved state, and all of the key pair', async () => {
    const story = await open()
    await story.issue()
    const saved = JSON.stringify(story.runner.state)
    expect(saved).not.toContain(story.sandbox.appToken)
    expect(saved).not.toContain(story.sandbox.appKey)
    expect(Object.keys(story.runner.state).sort()).toEqual(['certificate', 'folder', 'request'])
  })

  it('saves the folder’s name before the folder is there', async () => {
    const story = await open()
    const found: string[][] = []
    story.runner.interrupt = ({ call, words: [name] }) => {
      if (call === 'saveState' && name === 'folder') found.push(readdirSync(story.temp))
    }
    await story.issue()
    expect(found).toEqual([[]])
  })
})

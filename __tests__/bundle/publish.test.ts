import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { privateKeyLines } from './private-key-lines.ts'
import { jobMaker, masksOf } from './shipped.ts'

const start = jobMaker()

const onUnix = process.platform !== 'win32'

describe('the shipped action', () => {
  it('issues a certificate, sets the outputs, and revokes it', async () => {
    const job = await start()
    const main = await job.main({ 'export-env': 'true', city: 'São Paulo', country: 'BR' })
    expect({ log: main.log, outcome: main.outcome }).toMatchObject({ outcome: 'success' })
    const { 'cert-path': certificatePath = '', 'key-path': keyPath = '', ...outputs } = main.outputs
    const certificate = new X509Certificate(readFileSync(certificatePath))
    expect(certificate.checkPrivateKey(createPrivateKey(readFileSync(keyPath)))).toBe(true)
    expect(outputs).toMatchObject({
      'serial-number': job.sandbox.issued[0]?.serialNumber,
      'fingerprint-sha256': certificate.fingerprint256,
      subject: 'CN=my-app, OU=sandbox, L=São Paulo, C=BR',
      'not-before': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      'base-url': job.sandbox.baseUrl,
      mtls: 'enforced'
    })
    expect(main.env).toEqual({ VTEX_MTLS_CERT: certificatePath, VTEX_MTLS_KEY: keyPath })
    expect(main.summary).toContain(outputs['serial-number'])
    expect(main.annotations).toEqual([])
    expect(main.stderr).toBe('')
    if (onUnix) {
      const modes = [dirname(keyPath), certificatePath, keyPath].map((path) => statSync(path).mode)
      expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600, 0o600])
    }

    const post = await job.post(main)
    expect(post).toMatchObject({ outcome: 'success', exitCode: 0, annotations: [] })
    expect(post.log).toContain('Deleted the certificate and key files.')
    expect(post.log).toContain(`Revoked certificate ${outputs['serial-number']}.`)
    job.expectNothingLeft()
  })

  it('key, tokens and paths: masked, and not shown', async () => {
    const job = await start()
    const main = await job.main()
    const { 'cert-path': certificatePath = '', 'key-path': keyPath = '' } = main.outputs
    const masks = masksOf(main)
    const lines = privateKeyLines(readFileSync(keyPath, 'utf8'))
    expect(lines.length).toBeGreaterThan(20)
    expect(masks).toEqual(expect.arrayContaining([job.sandbox.appToken, ...lines]))
    expect(masks).toEqual(expect.arrayContaining([certificatePath, keyPath]))
    // The runner's own debug log prints what was set: the masks have to hold there, too.
    expect(main.log).toContain('##[debug]Set output key-path = ***')
    expect(main.log).not.toContain(certificatePath)

    const saved = Object.keys(main.state).sort()
    expect(saved).toEqual(['certificate', 'folder', 'request'])
    expect(main.state['request']).toBe('')
    expect(main.files.state).not.toContain(job.sandbox.appToken)
  })

  it('a user token instead of the pair: post needs no input', async () => {
    const job = await start()
    const { userToken } = job.sandbox
    const main = await job.main({ 'app-key': '', 'app-token': '', 'user-token': userToken })
    expect(main.outcome).toBe('success')
    expect(masksOf(main)).toContain(userToken)
    const post = await job.post(main, {})
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(masksOf(post)).toEqual([userToken])
    job.expectNothingLeft()
  })

  it('cleans up after each of two uses in one job', async () => {
    const job = await start()
    const inputs = { 'export-env': 'true' }
    const [first, second] = [await job.main(), await job.main(inputs)]
    expect(first).toMatchObject({ env: {}, files: { env: '', path: '' } })
    expect(job.leftovers()).toHaveLength(2)
    const post = await job.post(second)
    expect(post).toMatchObject({ env: {}, files: { env: '', output: '' } })
    expect(job.leftovers()).toHaveLength(1)
    await job.post(first)
    job.expectNothingLeft()
  })

  it('ends when its work is done: nothing keeps the process alive', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post(main)
    for (const { milliseconds } of [main, post]) expect(milliseconds).toBeLessThan(4000)
  })
})

import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { jobMaker, masksOf } from './shipped.ts'

const start = jobMaker()

describe('the shipped action', () => {
  it('main and post: a certificate, its outputs, and its revocation', async () => {
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

    const post = await job.post(main)
    expect(post).toMatchObject({ outcome: 'success', exitCode: 0, annotations: [] })
    expect(post.log).toContain('Deleted the certificate and key files.')
    expect(post.log).toContain(`Revoked certificate ${outputs['serial-number']}.`)
    job.expectNothingLeft()
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

  it('two uses in one job: each deletes and revokes its own', async () => {
    const job = await start()
    const inputs = { 'export-env': 'true' }
    const [first, second] = [await job.main(), await job.main(inputs)]
    expect(first).toMatchObject({ env: {}, files: { env: '', path: '' } })
    expect(job.leftovers()).toHaveLength(2)
    const post = await job.post(second)
    expect(post).toMatchObject({ env: {}, files: { env: '', output: '' } })
    expect(job.leftovers()).toHaveLength(1)
    expect(job.sandbox.issued.map(({ revoked }) => revoked)).toEqual([false, true])
    await job.post(first)
    job.expectNothingLeft()
  })

  it('with the work done: nothing keeps the process alive', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post(main)
    for (const { milliseconds } of [main, post]) expect(milliseconds).toBeLessThan(4000)
  })
})

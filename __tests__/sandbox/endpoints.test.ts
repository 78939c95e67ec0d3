import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts'
import { requestWithOpenssl, signedIdentity, usualRequest } from './openssl.ts'
import { call, keyPair, login, revoke, sign, validate } from './raw-client.ts'

let sandbox: Sandbox
let csr: string
let identity: { cert: string; key: string }

beforeAll(async () => {
  sandbox = await startSandbox()
  csr = usualRequest().csr
  identity = await signedIdentity(sandbox)
})

afterAll(() => sandbox.close())

describe('sign', () => {
  it('with a key pair or a user token: a PEM certificate as text/plain', async () => {
    const token = { 'X-VTEX-API-AppKey': '', VtexIdclientAutCookie: sandbox.userToken }
    for (const headers of [keyPair(sandbox), token]) {
      const reply = await sign(sandbox, csr, headers)
      expect(reply.status).toBe(200)
      expect(reply.headers['content-type']).toMatch(/^text\/plain/)
      expect(new X509Certificate(reply.text).subject).toContain('CN=my-app')
    }
  })

  it.each([
    ['no credentials', { 'X-VTEX-API-AppKey': '', 'X-VTEX-API-AppToken': '' }, 401],
    ['another token', { 'X-VTEX-API-AppToken': 'wrong' }, 401],
    ['another media type', { 'content-type': 'application/json' }, 415],
    ['another Accept', { accept: 'application/json' }, 406]
  ])('%s: refused', async (_, headers, status) => {
    const before = sandbox.issued.length
    expect(await sign(sandbox, csr, headers)).toMatchObject({ status })
    expect(sandbox.issued).toHaveLength(before)
  })

  it('the user token as a cookie: refused', async () => {
    const cookie = `VtexIdclientAutCookie=${sandbox.userToken}`
    const reply = await sign(sandbox, csr, { 'X-VTEX-API-AppKey': '', cookie })
    expect(reply.status).toBe(401)
  })

  it('a wrong CSR: a problem document says what is wrong', async () => {
    const other = requestWithOpenssl('/CN=my-app/OU=another').csr
    const reply = await sign(sandbox, other)
    expect(reply.status).toBe(400)
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(reply.json['detail']).toBe('The OU of the CSR is "another"; the account is "sandbox".')
  })
})

describe('revoke', () => {
  it.each([
    ['as it was printed', (serial: string) => serial],
    ['in lower case', (serial: string) => serial.toLowerCase()],
    ['with colons', (serial: string) => withColons(serial, ':')],
    ['with encoded colons', (serial: string) => withColons(serial, '%3A')]
  ])('a serial number %s: taken, once', async (_, written) => {
    const { serialNumber } = new X509Certificate((await sign(sandbox, csr)).text)
    const issued = sandbox.issued.find((one) => one.serialNumber === serialNumber)
    expect(issued).toMatchObject({ revoked: false })
    expect(await revoke(sandbox, written(serialNumber))).toMatchObject({ status: 200, text: '' })
    expect(issued?.revoked).toBe(true)
    expect(await revoke(sandbox, written(serialNumber))).toMatchObject({ status: 404 })
  })

  it('an unknown serial number: 404', async () => {
    expect(await revoke(sandbox, '00C0FFEE')).toMatchObject({ status: 404 })
  })

  it('without credentials: refused', async () => {
    const [issued] = sandbox.issued
    const path = `/api/edge/private-certificates/${issued?.serialNumber}`
    expect(await call(sandbox, path, { method: 'DELETE' })).toMatchObject({ status: 401 })
    expect(issued?.revoked).toBe(false)
  })
})

describe('login', () => {
  it('the key pair: a user token that the other calls take', async () => {
    const { appKey: appkey, appToken: apptoken } = sandbox
    const { status, json } = await login(sandbox, { appkey, apptoken })
    expect(status).toBe(200)
    expect(json).toEqual({
      authStatus: 'Success',
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires: expect.any(Number)
    })
    const token = json['token'] as string
    expect((await validate(sandbox, { token, identity })).json['user']).toBe(appkey)
    const headers = { 'X-VTEX-API-AppKey': '', VtexIdclientAutCookie: token }
    expect(await sign(sandbox, csr, headers)).toMatchObject({ status: 200 })
  })

  it.each([{ apptoken: 'wrong' }, { appkey: 'wrong' }, { apptoken: undefined }])(
    '%j: refused',
    async (wrong) => {
      const { appKey: appkey, appToken: apptoken } = sandbox
      const reply = await login(sandbox, { appkey, apptoken, ...wrong })
      expect(reply.status).toBe(401)
      expect(reply.json).toEqual({ authStatus: 'WrongCredentials' })
    }
  )

  it('no JSON object: refused', async () => {
    expect(await login(sandbox, 'text')).toMatchObject({ status: 400 })
    const options = { method: 'POST', body: '{' }
    const path = '/api/vtexid/apptoken/login'
    expect(await call(sandbox, path, options)).toMatchObject({ status: 400 })
  })
})

describe('validate', () => {
  it('a known token: whose it is', async () => {
    const { status, json } = await validate(sandbox, { identity })
    expect(status).toBe(200)
    expect(json).toEqual({
      ...{ authStatus: 'Success', id: expect.any(String), user: 'someone@sandbox.invalid' },
      ...{ account: 'sandbox', audience: 'admin', tokenType: 'user' }
    })
  })

  it('an unknown token: refused', async () => {
    const reply = await validate(sandbox, { identity, token: 'wrong' })
    expect(reply.status).toBe(401)
    expect(reply.json).toEqual({ authStatus: 'WrongCredentials' })
  })
})

describe('everything else', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'])('%s: answered', async (method) => {
    const headers = keyPair(sandbox)
    const reply = await call(sandbox, '/api/catalog/pvt/x?y=1', { method, headers, identity })
    expect(reply.status).toBe(200)
    expect(reply.text === '').toBe(method === 'HEAD')
  })

  it.each([200, 204, 302, 400, 401, 403, 404, 429, 500, 503])('%d: answered', async (status) => {
    const reply = await call(sandbox, `/api/status/${status}`, {
      ...{ headers: keyPair(sandbox), identity }
    })
    expect(reply.status).toBe(status)
  })

  it('a certificate without credentials: refused', async () => {
    expect(await call(sandbox, '/api/x', { identity })).toMatchObject({ status: 401 })
  })

  it('a path outside /api/: 404', async () => {
    expect(await call(sandbox, '/', { identity })).toMatchObject({ status: 404 })
  })

  it('another method on a known path: 405', async () => {
    const reply = await call(sandbox, '/api/edge/private-certificates/sign', { identity })
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  })
})

function withColons(serialNumber: string, colon: string): string {
  return serialNumber.replace(/..(?=.)/g, `$&${colon}`)
}

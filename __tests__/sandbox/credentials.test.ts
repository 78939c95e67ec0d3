import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts'
import { signedIdentity, usualRequest } from './openssl.ts'
import { call, login, sign, validate } from './raw-client.ts'

let sandbox: Sandbox
let csr: string
let identity: { cert: string; key: string }

beforeAll(async () => {
  sandbox = await startSandbox()
  csr = usualRequest().csr
  identity = await signedIdentity(sandbox)
})

afterAll(() => sandbox.close())

describe('login', () => {
  it('takes the key pair, and answers with a user token that the other calls take', async () => {
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
    'refuses %j',
    async (wrong) => {
      const { appKey: appkey, appToken: apptoken } = sandbox
      const reply = await login(sandbox, { appkey, apptoken, ...wrong })
      expect(reply.status).toBe(401)
      expect(reply.json).toEqual({ authStatus: 'WrongCredentials' })
    }
  )

  it('takes JSON objects only', async () => {
    expect(await login(sandbox, 'text')).toMatchObject({ status: 400 })
    const options = { method: 'POST', body: '{' }
    const path = '/api/vtexid/apptoken/login'
    expect(await call(sandbox, path, options)).toMatchObject({ status: 400 })
  })
})

describe('validate', () => {
  it('says whose token it is', async () => {
    const { status, json } = await validate(sandbox, { identity })
    expect(status).toBe(200)
    expect(json).toEqual({
      ...{ authStatus: 'Success', id: expect.any(String), user: 'someone@sandbox.invalid' },
      ...{ account: 'sandbox', audience: 'admin', tokenType: 'user' }
    })
  })

  it('refuses an unknown token', async () => {
    const reply = await validate(sandbox, { identity, token: 'wrong' })
    expect(reply.status).toBe(401)
    expect(reply.json).toEqual({ authStatus: 'WrongCredentials' })
  })
})

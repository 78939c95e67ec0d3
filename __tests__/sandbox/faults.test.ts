import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandbox, type Fault, type Sandbox } from '../../src/sandbox/server.ts'
import { signedIdentity, usualRequest } from './openssl.ts'
import { call, keyPair, login, revoke, sign, validate } from './raw-client.ts'

let sandbox: Sandbox

beforeEach(async () => {
  sandbox = await startSandbox({ mode: 'requested' })
})

afterEach(() => sandbox.close())

const status = async (reply: Promise<{ status: number }>): Promise<number> => (await reply).status

describe('which call has the fault', () => {
  it.each([
    ['sign', () => sign(sandbox, 'no CSR'), 400],
    ['revoke', () => revoke(sandbox, '01'), 404],
    ['login', () => login(sandbox, {}), 401],
    ['validate', () => validate(sandbox), 200],
    ['api', () => call(sandbox, '/api/x', { headers: keyPair(sandbox) }), 200]
  ] as const)('%s, and no other, once', async (on, hit, otherwise) => {
    sandbox.inject({ on, kind: 'status', status: 418 })
    for (const other of [() => validate(sandbox), () => revoke(sandbox, '01')]) {
      if (on !== 'validate' && on !== 'revoke') expect(await status(other())).not.toBe(418)
    }
    expect(await status(hit())).toBe(418)
    expect(await status(hit())).toBe(otherwise)
  })

  it('several faults: in order, each as often as it says', async () => {
    sandbox.inject({ on: 'validate', kind: 'status', status: 500, times: 2 })
    sandbox.inject({ on: 'validate', kind: 'status', status: 429 })
    sandbox.inject({ on: 'validate', kind: 'status', status: 503, times: 'always' })
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push(await status(validate(sandbox)))
    expect(statuses).toEqual([500, 500, 429, 503, 503, 503])
  })

  it('certificate absent or shown: only calls without, or with, one', async () => {
    const identity = await signedIdentity(sandbox)
    sandbox.inject({ on: 'validate', kind: 'status', status: 503, certificate: 'absent' })
    expect(await status(validate(sandbox, { identity }))).toBe(200)
    expect(await status(validate(sandbox))).toBe(503)
    sandbox.inject({ on: 'validate', kind: 'status', status: 502, certificate: 'shown' })
    expect(await status(validate(sandbox))).toBe(200)
    expect(await status(validate(sandbox, { identity }))).toBe(502)
  })
})

describe('an answer instead of the real one', () => {
  const hit = async (fault: object): ReturnType<typeof sign> => {
    sandbox.inject({ on: 'sign', ...fault } as Fault)
    const reply = await sign(sandbox, usualRequest().csr)
    expect(sandbox.issued).toHaveLength(0)
    return reply
  }

  it('with all given: that status, those headers and that body', async () => {
    const headers = { 'Retry-After': '7' }
    const reply = await hit({ kind: 'status', status: 503, headers, body: { error: 'Busy' } })
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '7' } })
    expect(reply.json).toEqual({ error: 'Busy' })
  })

  it.each([400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504])(
    '%d without a body: one of VTEX’s shapes',
    async (code) => {
      const reply = await hit({ kind: 'status', status: code })
      expect(reply.status).toBe(code)
      if (code >= 502) expect(reply.text).toMatch(/^<!DOCTYPE html>/)
      else expect(reply.text).toMatch(/"(detail|message|Message|error)":/)
    }
  )

  it.each([
    [{ kind: 'html' }, 200, /^<!DOCTYPE html>/],
    [{ kind: 'json' }, 200, /^\{"message"/],
    [{ kind: 'json', status: 500, body: [1] }, 500, /^\[1\]$/],
    [{ kind: 'empty' }, 200, /^$/],
    [{ kind: 'invalid-utf8' }, 200, /\ufffd/]
  ])('%j: that answer', async (fault, code, text) => {
    const reply = await hit(fault)
    expect(reply.status).toBe(code)
    expect(reply.text).toMatch(text)
  })

  it('redirect: 302 to the address', async () => {
    const reply = await hit({ kind: 'redirect', to: 'http://elsewhere.invalid/' })
    expect(reply).toMatchObject({ status: 302, headers: { location: 'http://elsewhere.invalid/' } })
  })

  it('oversize: larger than a client may take', async () => {
    expect((await hit({ kind: 'oversize' })).body.length).toBe(256 * 1024 + 1)
  })
})

describe('a connection', () => {
  it.each(['reset-connect', 'reset-handshake', 'reset-after-handshake'] as const)(
    '%s: the connection is reset, once',
    async (kind) => {
      sandbox.inject({ on: 'connection', kind })
      await expect(validate(sandbox)).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(sandbox.seen).toHaveLength(0)
      expect(await status(validate(sandbox))).toBe(200)
    }
  )

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'drop-without-certificate, %s: closed if there is none',
    async (version) => {
      await sandbox.close()
      sandbox = await startSandbox({ tls: { minVersion: version, maxVersion: version } })
      const identity = await signedIdentity(sandbox)
      sandbox.inject({ on: 'connection', kind: 'drop-without-certificate', times: 'always' })
      expect(await status(validate(sandbox, { identity }))).toBe(200)
      const before = sandbox.seen.length
      await expect(validate(sandbox)).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(sandbox.seen).toHaveLength(before)
    }
  )
})

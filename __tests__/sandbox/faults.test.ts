import { X509Certificate } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
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

describe('which call is hit', () => {
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

  it('takes faults in order, each as often as it says', async () => {
    sandbox.inject({ on: 'validate', kind: 'status', status: 500, times: 2 })
    sandbox.inject({ on: 'validate', kind: 'status', status: 429 })
    sandbox.inject({ on: 'validate', kind: 'status', status: 503, times: 'always' })
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push(await status(validate(sandbox)))
    expect(statuses).toEqual([500, 500, 429, 503, 503, 503])
  })

  it('can hit only calls with a client certificate, or only those without', async () => {
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

  it('has the status, headers and body that it says', async () => {
    const headers = { 'Retry-After': '7' }
    const reply = await hit({ kind: 'status', status: 503, headers, body: { error: 'Busy' } })
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '7' } })
    expect(reply.json).toEqual({ error: 'Busy' })
  })

  it.each([400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504])(
    'has a body of VTEX’s shapes for %d',
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
  ])('%j', async (fault, code, text) => {
    const reply = await hit(fault)
    expect(reply.status).toBe(code)
    expect(reply.text).toMatch(text)
  })

  it('redirects', async () => {
    const reply = await hit({ kind: 'redirect', to: 'http://elsewhere.invalid/' })
    expect(reply).toMatchObject({ status: 302, headers: { location: 'http://elsewhere.invalid/' } })
  })

  it('is larger than a client may take', async () => {
    expect((await hit({ kind: 'oversize' })).body.length).toBe(256 * 1024 + 1)
  })
})

describe('the real answer, spoilt on its way', () => {
  const hit = (kind: string, timeout = 2500): ReturnType<typeof sign> => {
    sandbox.inject({ on: 'validate', kind } as Fault)
    return validate(sandbox, { timeout })
  }

  it('never comes, although the call was carried out', async () => {
    sandbox.inject({ on: 'sign', kind: 'hang' })
    const path = '/api/edge/private-certificates/sign'
    const headers = { ...keyPair(sandbox), 'content-type': 'text/plain', accept: 'text/plain' }
    const options = { method: 'POST', headers, body: usualRequest().csr, timeout: 500 }
    await expect(call(sandbox, path, options)).rejects.toThrow('patience')
    expect(sandbox.issued).toHaveLength(1)
    expect(sandbox.seen.at(-1)?.status).toBeUndefined()
  })

  it('comes a byte a second', async () => {
    const started = Date.now()
    sandbox.inject({ on: 'api', kind: 'slow' })
    const headers = keyPair(sandbox)
    const reply = await call(sandbox, '/api/status/204', { headers })
    expect(reply.status).toBe(204)
    expect(Date.now() - started).toBeLessThan(1000)
    sandbox.inject({ on: 'api', kind: 'slow' })
    const waiting = call(sandbox, '/api/x', { headers, timeout: 1500 })
    const first = await Promise.race([waiting.then(() => 'whole'), after(2500)])
    expect(first).toBe('still coming')
    await sandbox.close()
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it.each(['truncate', 'half', 'reset'])('%s breaks it off', async (kind) => {
    await expect(hit(kind)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('says less of its length than it is', async () => {
    sandbox.inject({ on: 'validate', kind: 'short-length' })
    // What is left over cannot be the beginning of another answer
    await expect(validate(sandbox)).rejects.toMatchObject({ code: /^HPE_/ })
  })

  it('is no HTTP at all', async () => {
    await expect(hit('garbage')).rejects.toMatchObject({ code: /^HPE_/ })
  })

  it('has no end', async () => {
    sandbox.inject({ on: 'validate', kind: 'endless' })
    const waiting = validate(sandbox).then(
      () => 'whole',
      () => 'cut'
    )
    expect(await Promise.race([waiting, after(500)])).toBe('still coming')
    await sandbox.close()
    expect(await waiting).toBe('cut')
  })

  it('is compressed, or begins with a byte order mark', async () => {
    const zipped = await hit('gzip')
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toContain('"authStatus":"Success"')
    expect((await hit('bom')).body.subarray(0, 4).toString('hex')).toBe('efbbbf7b')
  })
})

describe('a connection', () => {
  it.each(['reset-connect', 'reset-handshake', 'reset-after-handshake'] as const)(
    '%s, once',
    async (kind) => {
      sandbox.inject({ on: 'connection', kind })
      await expect(validate(sandbox)).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect(sandbox.seen).toHaveLength(0)
      expect(await status(validate(sandbox))).toBe(200)
    }
  )

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'drops for want of a certificate (%s)',
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

describe('a certificate', () => {
  const { key, csr } = usualRequest()
  const signWith = async (variant: string): Promise<string> => {
    sandbox.inject({ on: 'sign', kind: 'certificate', variant } as Fault)
    return (await sign(sandbox, csr)).text
  }
  const leaf = async (variant: string): Promise<X509Certificate> =>
    new X509Certificate(await signWith(variant))
  const blocks = (pem: string): X509Certificate[] =>
    (pem.match(/-----BEGIN[^]+?-----END CERTIFICATE-----/g) ?? []).map(
      (one) => new X509Certificate(one)
    )

  it('is for another key, account or name', async () => {
    const { createPrivateKey } = await import('node:crypto')
    expect((await leaf('no-eku')).checkPrivateKey(createPrivateKey(key))).toBe(true)
    expect((await leaf('another-key')).checkPrivateKey(createPrivateKey(key))).toBe(false)
    expect((await leaf('another-account')).subject).toBe('CN=my-app\nOU=another-account')
    expect((await leaf('another-name')).subject).toBe('CN=another-name\nOU=sandbox')
  })

  it('is for another time or use', async () => {
    expect(Date.parse((await leaf('expired')).validTo)).toBeLessThan(Date.now())
    expect(Date.parse((await leaf('not-yet-valid')).validFrom)).toBeGreaterThan(Date.now())
    expect((await leaf('wrong-usage')).keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    expect((await leaf('no-eku')).keyUsage).toBeUndefined()
  })

  it('comes with a chain, in either order, RSA or EC', async () => {
    const [one, root] = blocks(await signWith('with-chain'))
    expect([one?.ca, root?.ca]).toEqual([false, true])
    expect(blocks(await signWith('chain-first')).map(({ ca }) => ca)).toEqual([true, false])
    const [client, issuer] = blocks(await signWith('ec-issuer'))
    expect(issuer?.publicKey.asymmetricKeyType).toBe('ec')
    expect(issuer && client?.verify(issuer.publicKey)).toBe(true)
    expect(root && issuer?.verify(root.publicKey)).toBe(true)
  })

  it('is written in unusual ways', async () => {
    expect((await signWith('crlf')).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(await signWith('no-final-newline')).toMatch(/-----$/)
    expect(await signWith('text-around')).toMatch(/^subject=[^]+-----\nEnd of file\.\n$/)
  })

  it('has an unusual serial number, by which it can be revoked', async () => {
    for (const [variant, shape] of [
      ['serial-20-bytes', /^7F[0-9A-F]{38}$/],
      ['serial-leading-zero', /^01[0-9A-F]{30}$/],
      ['serial-negative', /^-[0-9A-F]{32}$/]
    ] as const) {
      const { serialNumber } = await leaf(variant)
      expect(serialNumber).toMatch(shape)
      expect(await status(revoke(sandbox, serialNumber))).toBe(200)
    }
    expect(sandbox.issued.map(({ revoked }) => revoked)).toEqual([true, true, true])
  })
})

describe('the server’s certificate', () => {
  it.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['another-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT']
  ] as const)('is %s', async (flaw, code) => {
    const flawed = await startSandbox({ tls: { flaw } })
    await expect(validate(flawed)).rejects.toMatchObject({ code })
    await flawed.close()
  })
})

function after(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('still coming'), milliseconds))
}

import { X509Certificate } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandbox, type Fault, type Sandbox } from '../../src/sandbox/server.ts'
import { usualRequest } from './openssl.ts'
import { revoke, sign, validate } from './raw-client.ts'

let sandbox: Sandbox

beforeEach(async () => {
  sandbox = await startSandbox({ mode: 'requested' })
})

afterEach(() => sandbox.close())

const leafless = { validFrom: '', validTo: '' }

const status = async (reply: Promise<{ status: number }>): Promise<number> => (await reply).status

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

  it('another-key, another-account, another-name: as their names say', async () => {
    const { createPrivateKey } = await import('node:crypto')
    expect((await leaf('no-eku')).checkPrivateKey(createPrivateKey(key))).toBe(true)
    expect((await leaf('another-key')).checkPrivateKey(createPrivateKey(key))).toBe(false)
    expect((await leaf('another-account')).subject).toBe('CN=my-app\nOU=another-account')
    expect((await leaf('another-name')).subject).toBe('CN=another-name\nOU=sandbox')
  })

  it('expired, not-yet-valid, wrong-usage, no-eku: as their names say', async () => {
    expect(Date.parse((await leaf('expired')).validTo)).toBeLessThan(Date.now())
    expect(Date.parse((await leaf('not-yet-valid')).validFrom)).toBeGreaterThan(Date.now())
    expect((await leaf('wrong-usage')).keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    expect((await leaf('no-eku')).keyUsage).toBeUndefined()
  })

  it('notBefore and notAfter, with a variant or without: the minutes asked for', async () => {
    const minutes = async (order: object): Promise<number[]> => {
      sandbox.inject({ on: 'sign', kind: 'certificate', ...order } as Fault)
      const asked = Date.now()
      const [{ validFrom, validTo } = leafless] = blocks((await sign(sandbox, csr)).text)
      return [validFrom, validTo].map((time) => Math.round((Date.parse(time) - asked) / 60_000))
    }
    expect(await minutes({ notAfter: 10 })).toEqual([-6, 10])
    expect(await minutes({ notBefore: -20, notAfter: 10 })).toEqual([-20, 10])
    expect(await minutes({ notBefore: -20 })).toEqual([-20, 24 * 60])
    expect(await minutes({ notBefore: -20, notAfter: -10, variant: 'with-chain' })).toEqual([
      -20, -10
    ])
    expect(await minutes({ notAfter: 525_600, variant: 'crlf' })).toEqual([-6, 525_600])
  })

  it('with-chain, chain-first, ec-issuer: a chain, in either order, RSA or EC', async () => {
    const [one, root] = blocks(await signWith('with-chain'))
    expect([one?.ca, root?.ca]).toEqual([false, true])
    expect(blocks(await signWith('chain-first')).map(({ ca }) => ca)).toEqual([true, false])
    const [client, issuer] = blocks(await signWith('ec-issuer'))
    expect(issuer?.publicKey.asymmetricKeyType).toBe('ec')
    expect(issuer && client?.verify(issuer.publicKey)).toBe(true)
    expect(root && issuer?.verify(root.publicKey)).toBe(true)
  })

  it('crlf, no-final-newline, text-around: written in unusual ways', async () => {
    expect((await signWith('crlf')).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(await signWith('no-final-newline')).toMatch(/-----$/)
    expect(await signWith('text-around')).toMatch(/^subject=[^]+-----\nEnd of file\.\n$/)
  })

  it('an unusual serial number: it can be revoked by that', async () => {
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
  ] as const)('%s: a client refuses it', async (flaw, code) => {
    const flawed = await startSandbox({ tls: { flaw } })
    await expect(validate(flawed)).rejects.toMatchObject({ code })
    await flawed.close()
  })
})

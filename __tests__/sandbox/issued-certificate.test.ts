import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts'
import { openssl, requestWithOpenssl, usualRequest } from './openssl.ts'
import { sign } from './raw-client.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})

afterAll(() => sandbox.close())

describe('an issued certificate', () => {
  it.each([
    '/CN=my-app/OU=sandbox/L=São Paulo/ST=SP/C=BR',
    '/CN=loja 🛒 日本/OU=sandbox/L=Bogotá',
    `/CN=a\\/b, "c" \\+ d's/OU=sandbox`,
    `/OU=sandbox/CN=${'n'.repeat(64)}`
  ])('keeps the subject %s byte for byte', async (subject) => {
    const { csr } = requestWithOpenssl(subject)
    const { text } = await sign(sandbox, csr)
    expect(nameBytes(['x509', '-in', 'f'], text)).toBe(nameBytes(['req', '-in', 'f'], csr))
  })

  it('passes openssl verify, strictly and for TLS clients', async () => {
    const { text } = await sign(sandbox, usualRequest().csr)
    const files = { 'c.crt': text, 'ca.pem': sandbox.caPem }
    const args = ['verify', '-x509_strict', '-purpose', 'sslclient', '-CAfile', 'ca.pem', 'c.crt']
    expect(openssl(args, files)).toBe('c.crt: OK\n')
  })

  it('is a short-lived client certificate, not a CA', async () => {
    const { text } = await sign(sandbox, usualRequest().csr)
    const certificate = new X509Certificate(text)
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2'])
    const [from, to] = [certificate.validFrom, certificate.validTo].map(Date.parse)
    expect(from).toBeLessThan(Date.now())
    expect(Number(to) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000)
    const named = 'basicConstraints,keyUsage'
    const details = openssl(['x509', '-in', 'f', '-noout', '-ext', named], { f: text })
    expect(details.trim().split(/\s*\n\s*/)).toEqual([
      ...['X509v3 Basic Constraints: critical', 'CA:FALSE'],
      ...['X509v3 Key Usage: critical', 'Digital Signature']
    ])
  })

  it('has a serial number of its own', async () => {
    const { csr } = usualRequest()
    const replies = await Promise.all([1, 2, 3].map(() => sign(sandbox, csr)))
    const serials = replies.map(({ text }) => new X509Certificate(text).serialNumber)
    expect(new Set(serials).size).toBe(3)
  })
})

/** The subject's DER, as openssl finds it: the strings with their tags, in order. */
function nameBytes(args: string[], pem: string): string {
  const types = ['-nameopt', 'RFC2253,show_type,dump_all,dump_der,sep_multiline,-dn_rev']
  const printed = openssl([...args, '-noout', '-subject', ...types], { f: pem })
  expect(printed).toContain('#')
  return printed
}

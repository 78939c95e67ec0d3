import { sign as signBytes, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import forge from 'node-forge'
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts'
import { openssl, requestWithOpenssl, usualRequest } from './openssl.ts'
import { sign } from './raw-client.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})

afterAll(() => sandbox.close())

async function refusal(csr: string): Promise<unknown> {
  const reply = await sign(sandbox, csr)
  expect(reply.status).toBe(400)
  return reply.json['detail']
}

describe('the authority', () => {
  it('at each start: a name that says it is for tests, and a new key', async () => {
    const other = await startSandbox()
    const one = new X509Certificate(sandbox.caPem)
    const two = new X509Certificate(other.caPem)
    await other.close()
    expect(one.subject).toMatch(/^CN=TEST ONLY - .* - DO NOT TRUST$/)
    expect(one.subject).not.toBe(two.subject)
    expect(one.publicKey.equals(two.publicKey)).toBe(false)
    expect(sandbox.appToken).not.toBe(other.appToken)
  })

  it('a CSR whose subject was changed after it was signed: refused', async () => {
    const changed = edit(usualRequest().csr, (der) =>
      der.write('our-app', der.indexOf('my-app') - 1)
    )
    expect(await refusal(changed)).toMatch(/signature|PEM CSR/)
    const sameLength = edit(usualRequest().csr, (der) => der.write('me', der.indexOf('my-app')))
    expect(await refusal(sameLength)).toBe(
      'The signature of the CSR was not made with its own key.'
    )
  })

  it('a CSR whose signature was changed: refused', async () => {
    const changed = edit(usualRequest().csr, (der) => {
      const last = der.length - 1
      der.writeUInt8(der.readUInt8(last) ^ 1, last)
    })
    expect(await refusal(changed)).toBe('The signature of the CSR was not made with its own key.')
  })

  it.each([
    ['/OU=sandbox', 'The subject needs exactly one CN; it has 0.'],
    ['/CN=a', 'The subject needs exactly one OU; it has 0.'],
    ['/CN=a/CN=b/OU=sandbox', 'The subject needs exactly one CN; it has 2.'],
    ['/CN=a/OU=Sandbox', 'The OU of the CSR is "Sandbox"; the account is "sandbox".']
  ])('the subject %s: refused', async (subject, message) => {
    expect(await refusal(requestWithOpenssl(subject).csr)).toBe(message)
  })

  it.each([
    [
      'a PrintableString that is none',
      { localityName: 'São Paulo' },
      /^localityName is not a valid/
    ],
    ['a name over its bound', { commonName: 'n'.repeat(65) }, /^commonName has 65 characters/],
    ['an empty name', { localityName: '' }, /^localityName has 0 characters/],
    ['a country of three letters', { countryName: 'BRA' }, /^countryName has 3 characters/]
  ])('%s, which openssl would not even make: refused', async (_, names, message) => {
    const subject = { commonName: 'my-app', organizationalUnitName: 'sandbox', ...names }
    expect(await refusal(requestWithForge(subject))).toMatch(message)
  })

  it.each([
    ['RSA of 1024 bits', ['-newkey', 'rsa:1024'], 'The key of the CSR is shorter than 2048 bits.'],
    [
      'EC',
      ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      'The body is not a PEM CSR with an RSA key.'
    ]
  ])('a key, %s: refused', async (_, options, message) => {
    expect(await refusal(requestWithOpenssl(undefined, options).csr)).toBe(message)
  })

  it.each([
    '',
    'text',
    '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----'
  ])('%j: refused', async (body) => {
    expect(await refusal(body)).toBe('The body is not a PEM CSR with an RSA key.')
  })

  it('a certificate in the place of a CSR: refused', async () => {
    expect(await refusal(sandbox.caPem)).toBe('The body is not a PEM CSR with an RSA key.')
  })
})

describe('an issued certificate', () => {
  it.each([
    '/CN=my-app/OU=sandbox/L=São Paulo/ST=SP/C=BR',
    '/CN=loja 🛒 日本/OU=sandbox/L=Bogotá',
    `/CN=a\\/b, "c" \\+ d's/OU=sandbox`,
    `/OU=sandbox/CN=${'n'.repeat(64)}`
  ])('the subject %s: kept byte for byte', async (subject) => {
    const { csr } = requestWithOpenssl(subject)
    const { text } = await sign(sandbox, csr)
    expect(nameBytes(['x509', '-in', 'f'], text)).toBe(nameBytes(['req', '-in', 'f'], csr))
  })

  it('by openssl verify, strictly and for TLS clients: OK', async () => {
    const { text } = await sign(sandbox, usualRequest().csr)
    const files = { 'c.crt': text, 'ca.pem': sandbox.caPem }
    const args = ['verify', '-x509_strict', '-purpose', 'sslclient', '-CAfile', 'ca.pem', 'c.crt']
    expect(openssl(args, files)).toBe('c.crt: OK\n')
  })

  it('its contents: a short-lived client certificate, not a CA', async () => {
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

  it('three of one CSR: a serial number each', async () => {
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

/** forge takes anything for a PrintableString, its default; node:crypto signs, being faster. */
function requestWithForge(subject: Record<string, string>): string {
  const { key } = usualRequest()
  const { n, e } = forge.pki.privateKeyFromPem(key)
  const request = forge.pki.createCertificationRequest()
  request.publicKey = forge.pki.setRsaPublicKey(n, e)
  request.setSubject(Object.entries(subject).map(([name, value]) => ({ name, value })))
  const signer = {
    sign: () => {
      const info = forge.asn1.toDer(request.certificationRequestInfo as forge.asn1.Asn1).getBytes()
      return signBytes('sha512', Buffer.from(info, 'binary'), key).toString('binary')
    }
  }
  request.sign(signer as unknown as forge.pki.rsa.PrivateKey, forge.md.sha512.create())
  return forge.pki.certificationRequestToPem(request)
}

function edit(pem: string, change: (der: Buffer) => void): string {
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64')
  change(der)
  return `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`
}

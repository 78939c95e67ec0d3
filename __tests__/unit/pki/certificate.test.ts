import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ActionError } from '../../../src/shared/errors.ts'
import { certificatePem, parseIssuedCertificate } from '../../../src/pki/certificate.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { encodePem, pemBodyLines } from '../../../src/pki/pem.ts'
import { openToyAuthority, type ToyAuthority } from './toy-authority.ts'

const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const subject = { commonName: 'my-app', organizationalUnitName: 'acme' }
const csrPem = createCsr(subject, keyPair)

let authority: ToyAuthority
let ecAuthority: ToyAuthority
let pem: string

beforeAll(() => {
  authority = openToyAuthority('rsa')
  ecAuthority = openToyAuthority('ec')
  pem = authority.issue({ csrPem })
})

afterAll(() => {
  authority.close()
  ecAuthority.close()
})

function refusal(body: string): ActionError {
  try {
    parseIssuedCertificate(body)
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('a certificate is read', () => {
  test.each<[string, () => string]>([
    ['as it is', () => pem],
    ['with CRLF', () => pem.replaceAll('\n', '\r\n')],
    ['without a last newline', () => pem.trimEnd()],
    ['after a byte order mark', () => `\uFEFF${pem}`],
    ['with text around it', () => `Certificate:\n  Data:\n${pem}\nSigned by VTEX <x@y>.\n`]
  ])('%s', (_, body) => {
    const { leaf, chain } = parseIssuedCertificate(body())
    expect(leaf.toString()).toBe(pem)
    expect(chain).toEqual([])
  })

  test('with the chain after it, and written again leaf first', () => {
    const body = [pem, authority.caPem, ecAuthority.caPem].join('\nand\n').replaceAll('\n', '\r\n')
    const issued = parseIssuedCertificate(body)
    expect(issued.leaf.toString()).toBe(pem)
    expect(certificatePem(issued)).toBe(pem + authority.caPem + ecAuthority.caPem)
  })

  test('when its issuer signs with EC', () => {
    const signed = ecAuthority.issue({ csrPem })
    expect(certificatePem(parseIssuedCertificate(signed))).toBe(signed)
  })
})

describe('an answer without a readable certificate is refused', () => {
  test.each<[string, () => string, string]>([
    ['nothing', () => '', 'CERTIFICATE_EMPTY'],
    ['white space', () => '\uFEFF \r\n\t', 'CERTIFICATE_EMPTY'],
    ['a page', () => '<!DOCTYPE html><html><body>denied-text</body>', 'CERTIFICATE_HTML'],
    ['a page in capitals, after blanks', () => '\n <HTML>denied-text', 'CERTIFICATE_HTML'],
    ['a page of XML', () => '<?xml version="1.0"?><Error>denied-text</Error>', 'CERTIFICATE_HTML'],
    ['a page after some words', () => '502 denied-text\n<html>', 'CERTIFICATE_HTML'],
    ['a page around a certificate', () => `<pre>${pem}</pre>`, 'CERTIFICATE_HTML'],
    ['an object', () => '{"message":"denied-text"}', 'CERTIFICATE_JSON'],
    ['an object that is cut short', () => '{"message":"denied-te', 'CERTIFICATE_JSON'],
    ['a list', () => '[{"message":"denied-text"}]', 'CERTIFICATE_JSON'],
    ['a certificate in JSON', () => JSON.stringify(pem), 'CERTIFICATE_JSON'],
    ['null', () => 'null', 'CERTIFICATE_JSON'],
    ['text', () => 'denied-text', 'CERTIFICATE_MALFORMED'],
    ['only a key', () => pem.replaceAll('CERTIFICATE', 'PUBLIC KEY'), 'CERTIFICATE_MALFORMED'],
    ['a truncated certificate', () => pem.slice(0, -40), 'CERTIFICATE_MALFORMED'],
    ['no more than a BEGIN', () => pem.slice(0, 30), 'CERTIFICATE_MALFORMED'],
    ['garbage inside', () => pem.replace('\nMII', '\nM%I'), 'CERTIFICATE_MALFORMED'],
    ['whole PEM, truncated DER', () => truncatedDer(), 'CERTIFICATE_MALFORMED'],
    ['a damaged chain', () => pem + authority.caPem.slice(0, 100), 'CERTIFICATE_MALFORMED'],
    ['a damaged leaf', () => pem.slice(0, 100) + authority.caPem, 'CERTIFICATE_MALFORMED']
  ])('%s', (_, body, code) => {
    const error = refusal(body())
    expect(error.code).toBe(code)
    const told = `${error.message} ${error.hint}`
    expect(told).toContain('VTEX answered the request to sign with success, but')
    expect(told).not.toContain('denied-te')
    for (const line of pemBodyLines(pem)) expect(told).not.toContain(line.slice(0, 16))
  })

  function truncatedDer(): string {
    return encodePem(new X509Certificate(pem).raw.subarray(0, 300), 'CERTIFICATE')
  }
})

describe('any answer either parses or is refused with a code', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json())

  test('any text: a code', () => {
    fc.assert(
      fc.property(text, (body) => expect(refusal(body).code).toMatch(/^CERTIFICATE_/)),
      { numRuns: 1000 }
    )
  })

  test('any bytes as PEM, alone or after a good one: CERTIFICATE_MALFORMED', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const block = encodePem(Buffer.from(bytes), 'CERTIFICATE')
        expect(refusal(block).code).toBe('CERTIFICATE_MALFORMED')
        expect(refusal(pem + block).code).toBe('CERTIFICATE_MALFORMED')
      }),
      { numRuns: 500 }
    )
  })
})

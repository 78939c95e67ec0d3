/** Certificates of any bytes, subjects of any text, and files of CAs. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCaFile, InputError } from '../../../src/config/rules.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { generateKeyPair } from '../../../src/pki/key-pair.ts'
import { encodePem, parsePemBlocks } from '../../../src/pki/pem.ts'
import { findSerialNumber } from '../../../src/pki/serial-number.ts'
import { type Subject, subjectProblems } from '../../../src/pki/subject.ts'
import { Authority } from '../../../src/sandbox/authority.ts'
import { anyText, slowOnes } from './texts.ts'

const keyPair = await generateKeyPair(2048)
let authority: Authority

beforeAll(async () => {
  authority = await Authority.create()
})

const issue = (subject: Subject) =>
  authority.issue(createCsr(subject, keyPair), subject.organizationalUnitName)

describe('a subject', () => {
  it('of any text: legal, and a CSR, or refused in words', () => {
    const part = fc.option(anyText, { nil: undefined })
    const any = fc.record({
      ...{ commonName: anyText, organizationalUnitName: anyText },
      ...{ localityName: part, stateOrProvinceName: part, countryName: part }
    }) as fc.Arbitrary<Subject>
    fc.assert(
      fc.property(any, (subject) => {
        const problems = subjectProblems(subject)
        for (const { rule } of problems) expect(rule).toMatch(/^must [ -~“”’é]+$/)
        if (problems.length === 0) expect(createCsr(subject, keyPair)).toContain('REQUEST')
      }),
      { numRuns: 500 }
    )
  })
})

describe('a certificate', () => {
  it('with any bytes changed: read, or an error with a code', async () => {
    const program = fileURLToPath(new URL('mutated-certificates.ts', import.meta.url))
    const args = ['--disable-warning=ExperimentalWarning', program, String(randomInt(2 ** 31))]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const [status, signal] = (await once(child, 'close')) as [number | null, string | null]
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' })
  }, 180_000)

  it('cut short anywhere: its own serial number, or none', async () => {
    const pem = await issue({ commonName: 'my-app', organizationalUnitName: 'acme' })
    const { serialNumber } = authority.issued.at(-1) ?? {}
    const [{ der } = { der: Buffer.of() }] = parsePemBlocks(pem, 'CERTIFICATE')
    const found = Array.from(der, (_, length) =>
      findSerialNumber(encodePem(der.subarray(0, length), 'CERTIFICATE'), keyPair.publicKey)
    )
    const first = found.findIndex((serial) => serial !== undefined)
    expect(first).toBeLessThan(40)
    expect(new Set(found.slice(first))).toEqual(new Set([serialNumber]))
  })

  it('whose bytes go on after their end: damaged', async () => {
    const pem = await issue({ commonName: 'my-app', organizationalUnitName: 'acme' })
    const [{ der } = { der: Buffer.of() }] = parsePemBlocks(pem, 'CERTIFICATE')
    const longer = encodePem(Buffer.concat([der, Buffer.of(0)]), 'CERTIFICATE')
    expect(() => parseCaFile('ca.pem', () => longer)).toThrow('holds a damaged certificate')
  })
})

describe('a file of CAs', () => {
  const parse = (text: string) => {
    try {
      return parseCaFile('ca.pem', () => text)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      return undefined
    }
  }

  it('of any text: refused', () => {
    const inPem = fc.uint8Array().map((bytes) => encodePem(Buffer.from(bytes), 'CERTIFICATE'))
    fc.assert(
      fc.property(fc.oneof(anyText, inPem), (text) => expect(parse(text)).toBeUndefined()),
      { numRuns: 1000 }
    )
    expect(slowOnes(parse)).toEqual([])
  })
})

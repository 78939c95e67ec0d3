/**
 * Certificates with bytes changed, put in, or cut off, through everything that reads one. A program
 * of its own, because what it looks for (Node 24 dies of some that it cannot decode) kills a process.
 * Its argument is the seed; it ends with 0, or says what went wrong with what.
 */
import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { ActionError } from '../../../src/shared/errors.ts'
import { parseCaFile, InputError } from '../../../src/config/rules.ts'
import { parseRevocation, REVOCATION_DEFAULTS } from '../../../src/config/revocation.ts'
import { parseIssuedCertificate } from '../../../src/pki/certificate.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { generateKeyPair } from '../../../src/pki/key-pair.ts'
import { encodePem, parsePemBlocks } from '../../../src/pki/pem.ts'
import { findSerialNumber } from '../../../src/pki/serial-number.ts'
import { verifyCertificate } from '../../../src/pki/verify-certificate.ts'
import { Authority } from '../../../src/sandbox/authority.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const keyPair = await generateKeyPair(2048)
const subject = { commonName: 'my-app', organizationalUnitName: 'acme' }
const authority = await Authority.create()
const sound = await authority.issue(createCsr(subject, keyPair), 'acme')
const chain = await authority.issue(createCsr(subject, keyPair), 'acme', { variant: 'ec-issuer' })

const ders = [sound, chain].flatMap((pem) =>
  parsePemBlocks(pem, 'CERTIFICATE').map(({ der }) => der)
)
ders.push(new X509Certificate(authority.caPem).raw)

/** Where the public key begins: changes there can crash Node. */
const keyAt = ders.map((der) => der.indexOf('300d06092a864886f70d010101', 0, 'hex'))

const change = fc.record({
  at: fc.nat(),
  nearKey: fc.boolean(),
  value: fc.nat(255),
  size: fc.nat(3)
})
const mutated = fc
  .tuple(fc.nat(ders.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(20))
  .map(([which, changes, cut]) => {
    const bytes = [...(ders[which] as Buffer)]
    const key = Math.max(0, keyAt[which] as number)
    for (const { at, nearKey, value, size } of changes) {
      const offset = nearKey ? key + (at % 40) : at % bytes.length
      bytes.splice(offset, size, ...Array(size === 0 ? 1 : size).fill(value))
    }
    return Buffer.from(cut === 0 ? bytes.slice(0, changes[0]?.at) : bytes)
  })

/** Refused with a code of its own kind, or not at all. */
function allow(read: () => unknown, known: (error: unknown) => boolean): void {
  try {
    read()
  } catch (error) {
    if (!known(error)) throw error
  }
}

const coded = (error: unknown) => error instanceof ActionError && /^CERTIFICATE_/.test(error.code)
const invalid = (error: unknown) => error instanceof ActionError && error.code === 'INPUT_INVALID'
const expectation = { keyPair, subject, now: new Date() }

function readEverywhere(der: Buffer): void {
  const pem = encodePem(der, 'CERTIFICATE')
  for (const body of [pem, sound + pem, pem + sound, pem.slice(0, pem.length / 2)]) {
    allow(() => verifyCertificate(parseIssuedCertificate(body), expectation), coded)
    const serial = findSerialNumber(body, keyPair.publicKey)
    if (!/^(-?([0-9A-F]{2})+)?$/.test(serial ?? '')) throw new Error(`the serial ${serial}`)
    const inputs = { ...REVOCATION_DEFAULTS, account: 'acme', 'user-token': 'a-token' }
    const given = { ...inputs, 'certificate-path': 'client.crt' }
    const context = { eventName: '', actor: '', runnerTemp: '', workspace: '/work' }
    allow(() => parseRevocation(given, context, () => body), invalid)
  }
  allow(
    () => new TrustStore(parseCaFile('ca.pem', () => pem)).secureContext(),
    (error) => error instanceof InputError
  )
}

fc.assert(fc.property(mutated, readEverywhere), { numRuns: 1000, seed: Number(process.argv[2]) })

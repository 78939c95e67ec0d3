import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../../../src/shared/errors.ts'
import { parseIssuedCertificate } from '../../../src/pki/certificate.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { generateKeyPair } from '../../../src/pki/key-pair.ts'
import type { Subject } from '../../../src/pki/subject.ts'
import { verifyCertificate, type VerifiedCertificate } from '../../../src/pki/verify-certificate.ts'
import { opensslFolder, removeFolder } from './openssl.ts'
import { openToyAuthority, type Order } from './toy-authority.ts'

export const keyPair = await generateKeyPair(2048)
export const subject: Subject = { commonName: 'my-app', organizationalUnitName: 'acme' }
export const csrPem = createCsr(subject, keyPair)
export const otherCsrPem = createCsr(subject, generateKeyPairSync('rsa', { modulusLength: 2048 }))

/** When the certificates of these tests are valid, and a time between. */
export const notBefore = new Date('2026-06-01T00:00:00Z')
const now = new Date('2026-06-15T12:00:00Z')
export const notAfter = new Date('2026-07-01T00:00:00Z')

interface Change {
  subject?: Subject
  now?: Date
}

/** Asks for the identity of `subject` and `keyPair` now, or for what `change` says. */
export function verify(body: string, change: Change = {}): VerifiedCertificate {
  return verifyCertificate(parseIssuedCertificate(body), { keyPair, subject, now, ...change })
}

/** The refusal that `verify` has to end in. */
export function refusal(body: string, change: Change = {}): ActionError {
  try {
    verify(body, change)
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
  throw new Error('was not refused')
}

export function extendedKeyUsage(usages: string): string {
  return `extendedKeyUsage = ${usages}`
}

/** Two authorities, and a folder for openssl with our key as `client.key`. */
export function openAuthorities() {
  const folder = opensslFolder()
  writeFileSync(join(folder, 'client.key'), keyPair.privateKeyPem)
  const [authority, ecAuthority] = [openToyAuthority('rsa'), openToyAuthority('ec')]
  return {
    folder,
    authority,
    ecAuthority,
    issue: (order: Partial<Order> = {}) =>
      authority.issue({ csrPem, notBefore, notAfter, ...order }),
    close() {
      removeFolder(folder)
      authority.close()
      ecAuthority.close()
    }
  }
}

import { sign } from 'node:crypto'
import type { asn1 as Forge } from 'node-forge'
import asn1 from 'node-forge/lib/asn1.js'
import type { KeyPair } from './key-pair.ts'
import { encodePem } from './pem.ts'
import { SUBJECT_PARTS, type Subject } from './subject.ts'

// RFC 4055 section 5
const SHA512_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.13'

const { Class, Type } = asn1

/**
 * Makes a PKCS#10 certification request (RFC 2986), signed with `sha512WithRSAEncryption`, and
 * returns it as PEM. `subject` must be free of `subjectProblems`. The subject is encoded byte for
 * byte as `openssl req -utf8 -subj` does it: CN, OU, L, ST, C, each in an RDN of its own, as
 * UTF8String but for the country's PrintableString.
 */
export function createCsr(subject: Subject, keyPair: KeyPair): string {
  const info = certificationRequestInfo(subject, keyPair)
  const signature = sign('sha512', toDer(info), keyPair.privateKey)
  const request = sequence(
    info,
    // RFC 4055 section 5: the parameters are NULL, not absent.
    sequence(oid(SHA512_WITH_RSA_ENCRYPTION), primitive(Type.NULL, '')),
    // The leading zero says that no bit of the last byte is unused.
    primitive(Type.BITSTRING, `\0${signature.toString('latin1')}`)
  )
  return encodePem(toDer(request), 'CERTIFICATE REQUEST')
}

// RFC 2986 section 4.1
function certificationRequestInfo(subject: Subject, { publicKey }: KeyPair): Forge.Asn1 {
  const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' })
  return sequence(
    primitive(Type.INTEGER, '\0'), // version v1(0)
    sequence(...relativeDistinguishedNames(subject)),
    asn1.fromDer(publicKeyDer.toString('latin1')),
    // attributes [0] has no OPTIONAL: with nothing to say it is empty, not absent.
    asn1.create(Class.CONTEXT_SPECIFIC, 0 as Forge.Type, true, [])
  )
}

// RFC 5280 section 4.1.2.4 and appendix A.1
function relativeDistinguishedNames(subject: Subject): Forge.Asn1[] {
  return SUBJECT_PARTS.flatMap((part) => {
    const value = subject[part.field]
    if (value === undefined) return []
    const type = part.field === 'countryName' ? Type.PRINTABLESTRING : Type.UTF8
    const attribute = sequence(oid(part.oid), primitive(type, bytesOf(value)))
    return [asn1.create(Class.UNIVERSAL, Type.SET, true, [attribute])]
  })
}

// forge holds bytes as strings of one character a byte.
function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

function toDer(value: Forge.Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
}

function sequence(...values: Forge.Asn1[]): Forge.Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values)
}

function primitive(type: Forge.Type, bytes: string): Forge.Asn1 {
  return asn1.create(Class.UNIVERSAL, type, false, bytes)
}

function oid(dotted: string): Forge.Asn1 {
  return primitive(Type.OID, asn1.oidToDer(dotted).getBytes())
}

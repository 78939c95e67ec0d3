/** Writes DER (X.690) from node-forge's ASN.1 values. No other file of the client does. */
import type { asn1 as Forge } from 'node-forge'
import asn1 from 'node-forge/lib/asn1.js'
import { SUBJECT_PARTS, type Subject } from './subject.ts'

const { Class, Type } = asn1

export type Asn1Value = Forge.Asn1

export function sequence(...values: Asn1Value[]): Asn1Value {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values)
}

/** X.690 section 11.6: the values have to be in the order of their encodings. */
export function set(...values: Asn1Value[]): Asn1Value {
  return asn1.create(Class.UNIVERSAL, Type.SET, true, values)
}

/** @param bytes the contents as forge holds bytes: a string of one character a byte */
export function primitive(type: keyof typeof Type, bytes: string): Asn1Value {
  return asn1.create(Class.UNIVERSAL, Type[type], false, bytes)
}

/** Constructed, with a context-specific tag, `[0]`: explicit tagging. */
export function tagged(tag: number, ...values: Asn1Value[]): Asn1Value {
  return asn1.create(Class.CONTEXT_SPECIFIC, tag as Forge.Type, true, values)
}

/** Implicit tagging of a primitive value, `[0] IMPLICIT`. */
export function taggedAs(tag: number, { value }: Asn1Value): Asn1Value {
  return asn1.create(Class.CONTEXT_SPECIFIC, tag as Forge.Type, false, value)
}

export function oid(dotted: string): Asn1Value {
  return primitive('OID', asn1.oidToDer(dotted).getBytes())
}

export function integer(value: number): Asn1Value {
  return primitive('INTEGER', asn1.integerToDer(value).getBytes())
}

export function octetString(bytes: Buffer): Asn1Value {
  return primitive('OCTETSTRING', bytes.toString('latin1'))
}

/** The zero at the beginning says that every bit of the last byte is used. */
export function bitString(bytes: Buffer): Asn1Value {
  return primitive('BITSTRING', `\0${bytes.toString('latin1')}`)
}

/** Its parameters are NULL, not absent: RFC 4055 for RSA, RFC 5754 section 2.2 for SHA-2. */
export function algorithmIdentifier(dotted: string): Asn1Value {
  return sequence(oid(dotted), primitive('NULL', ''))
}

export function toDer(value: Asn1Value): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
}

export function fromDer(der: Buffer): Asn1Value {
  return asn1.fromDer(der.toString('latin1'))
}

/**
 * A subject as a Name (RFC 5280, 4.1.2.4 and appendix A.1), byte for byte as
 * `openssl req -utf8 -subj` writes it: each part in an RDN of its own, as UTF8String but for the
 * country's PrintableString.
 */
export function distinguishedName(subject: Subject): Asn1Value {
  const parts = SUBJECT_PARTS.flatMap((part) => {
    const value = subject[part.field]
    if (value === undefined) return []
    const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8'
    const attribute = sequence(
      oid(part.oid),
      primitive(type, Buffer.from(value, 'utf8').toString('latin1'))
    )
    return [set(attribute)]
  })
  return sequence(...parts)
}

/** DER is put together here, from node-forge's ASN.1 values (X.690). */
import type { asn1 as Forge } from 'node-forge'
import asn1 from 'node-forge/lib/asn1.js'
import { SUBJECT_PARTS, type Subject } from './subject.ts'

const { Class, Type } = asn1

export type Value = Forge.Asn1

export function sequence(...values: Value[]): Value {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values)
}

export function primitive(type: keyof typeof Type, bytes: string): Value {
  return asn1.create(Class.UNIVERSAL, Type[type], false, bytes)
}

/** A constructed value with a context-specific tag, `[0]`. */
export function tagged(tag: number, ...values: Value[]): Value {
  return asn1.create(Class.CONTEXT_SPECIFIC, tag as Forge.Type, true, values)
}

export function oid(dotted: string): Value {
  return primitive('OID', asn1.oidToDer(dotted).getBytes())
}

/** The leading zero says that no bit of the last byte is unused. */
export function bitString(bytes: Buffer): Value {
  return primitive('BITSTRING', `\0${bytes.toString('latin1')}`)
}

export function toDer(value: Value): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
}

export function fromDer(der: Buffer): Value {
  return asn1.fromDer(der.toString('latin1'))
}

/**
 * A subject as a Name (RFC 5280, 4.1.2.4 and appendix A.1), byte for byte as
 * `openssl req -utf8 -subj` writes it: each part in an RDN of its own, as UTF8String but for the
 * country's PrintableString.
 */
export function distinguishedName(subject: Subject): Value {
  const parts = SUBJECT_PARTS.flatMap((part) => {
    const value = subject[part.field]
    if (value === undefined) return []
    const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8'
    const attribute = sequence(oid(part.oid), primitive(type, bytesOf(value)))
    return [asn1.create(Class.UNIVERSAL, Type.SET, true, [attribute])]
  })
  return sequence(...parts)
}

/** An algorithm of RFC 4055: its parameters are NULL, not absent. */
export function rsaAlgorithm(dotted: string): Value {
  return sequence(oid(dotted), primitive('NULL', ''))
}

// forge holds bytes as strings of one character a byte.
function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

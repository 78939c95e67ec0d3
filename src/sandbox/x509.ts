import {
  createHash,
  randomBytes,
  randomInt,
  sign,
  X509Certificate,
  type KeyObject
} from 'node:crypto'
import forge from 'node-forge'

const { asn1, pki } = forge
const { Class, Type } = asn1

export type Asn1 = forge.asn1.Asn1

/** The issuer of a certificate: its name and its key pair. */
export interface Issuer {
  name: Asn1
  key: KeyObject
  publicKey: KeyObject
}

export interface CertificatePlan {
  subject: Asn1
  publicKey: KeyObject
  issuer: Issuer
  notBefore: Date
  notAfter: Date
  /** In node-forge's notation. The two key identifiers are always added. */
  extensions: object[]
  /** The content octets of the INTEGER, in hex; random by default. */
  serialNumber?: string
}

/**
 * Builds a certificate (RFC 5280, section 4.1). node-forge writes the structure. node:crypto signs it,
 * because it is fifty times faster and also has EC keys.
 */
export function makeCertificate(plan: CertificatePlan): X509Certificate {
  const algorithm = signatureAlgorithm(plan.issuer.key)
  const tbsCertificate = sequence(
    asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [primitive(Type.INTEGER, '\x02')]),
    primitive(Type.INTEGER, forge.util.hexToBytes(plan.serialNumber ?? randomSerialNumber())),
    algorithm,
    plan.issuer.name,
    sequence(utcTime(plan.notBefore), utcTime(plan.notAfter)),
    plan.subject,
    publicKeyInfo(plan.publicKey),
    asn1.create(Class.CONTEXT_SPECIFIC, 3, true, [extensions(plan)])
  )
  const signature = sign('sha256', toDer(tbsCertificate), plan.issuer.key)
  const bits = primitive(Type.BITSTRING, `\0${signature.toString('binary')}`)
  return new X509Certificate(toDer(sequence(tbsCertificate, algorithm, bits)))
}

/** A Name (RFC 5280, section 4.1.2.4). Each attribute is an RDN with a UTF8String. */
export function makeName(attributes: Record<string, string>): Asn1 {
  return sequence(
    ...Object.entries(attributes).map(([name, value]) =>
      asn1.create(Class.UNIVERSAL, Type.SET, true, [
        sequence(
          objectIdentifier(pki.oids[name] ?? name),
          primitive(Type.UTF8, forge.util.encodeUtf8(value))
        )
      ])
    )
  )
}

export function toDer(node: Asn1): Buffer {
  return Buffer.from(asn1.toDer(node).getBytes(), 'binary')
}

/** A positive INTEGER of 16 bytes with 126 random bits, in hex (RFC 5280, 4.1.2.2). */
export function randomSerialNumber(firstByte = randomInt(0x40, 0x80)): string {
  return Buffer.concat([Buffer.of(firstByte), randomBytes(15)]).toString('hex')
}

function extensions({ extensions: requested, publicKey, issuer }: CertificatePlan): Asn1 {
  const subjectKeyIdentifier = primitive(Type.OCTETSTRING, keyIdentifier(publicKey))
  const certificate = pki.createCertificate()
  certificate.setExtensions([
    ...requested,
    { name: 'subjectKeyIdentifier', value: subjectKeyIdentifier },
    { name: 'authorityKeyIdentifier', keyIdentifier: keyIdentifier(issuer.publicKey) }
  ])
  return sequence(...certificate.extensions.map(extension))
}

function extension({ id, critical, value }: { id: string; critical?: boolean; value: Asn1 }): Asn1 {
  const flag = critical ? [primitive(Type.BOOLEAN, '\xff')] : []
  const octets = primitive(Type.OCTETSTRING, asn1.toDer(value).getBytes())
  return sequence(objectIdentifier(id), ...flag, octets)
}

/** The CA may choose the method (RFC 5280, section 4.2.1.2). */
function keyIdentifier(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest().subarray(0, 20).toString('binary')
}

function signatureAlgorithm(key: KeyObject): Asn1 {
  // ecdsa-with-SHA256 has no parameters (RFC 5758, section 3.2), sha256WithRSAEncryption has NULL
  if (key.asymmetricKeyType === 'ec') return sequence(objectIdentifier('1.2.840.10045.4.3.2'))
  return sequence(objectIdentifier('1.2.840.113549.1.1.11'), primitive(Type.NULL, ''))
}

function publicKeyInfo(publicKey: KeyObject): Asn1 {
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return asn1.fromDer(der.toString('binary'))
}

function utcTime(date: Date): Asn1 {
  return primitive(Type.UTCTIME, asn1.dateToUtcTime(date))
}

function objectIdentifier(oid: string): Asn1 {
  return primitive(Type.OID, asn1.oidToDer(oid).getBytes())
}

function primitive(type: forge.asn1.Type, value: string): Asn1 {
  return asn1.create(Class.UNIVERSAL, type, false, value)
}

function sequence(...values: Asn1[]): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values)
}

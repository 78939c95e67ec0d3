import { createPublicKey, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import { toDer, type Asn1 } from './x509.ts'

const { asn1, pki } = forge

/** The authority refuses to sign the CSR. The message says why. */
export class SigningRequestError extends Error {}

export interface SigningRequest {
  /** The unchanged Name, to be copied into the certificate byte for byte. */
  subject: Asn1
  publicKey: KeyObject
  commonName: string
  organizationalUnitName: string
}

/** Upper bounds of RFC 5280, appendix A.1. A country always has two letters. */
const UPPER_BOUNDS: Record<string, number> = {
  commonName: 64,
  organizationalUnitName: 64,
  organizationName: 64,
  localityName: 128,
  stateOrProvinceName: 128,
  countryName: 2
}

/**
 * Reads a PKCS#10 request (RFC 2986). Its signature proves that the client has the private key.
 *
 * @throws SigningRequestError if it is not PEM, if the key is not RSA with 2048 bits or more, if another
 * key has signed it, or if RFC 5280 does not allow the subject
 */
export function readSigningRequest(csrPem: string): SigningRequest {
  const request = parse(csrPem)
  const info = children(request.certificationRequestInfo as Asn1)
  const [, subject, publicKeyInfo] = info as [version: Asn1, subject: Asn1, publicKeyInfo: Asn1]
  if (!hasValidSignature(request)) {
    throw new SigningRequestError('The signature of the CSR was not made with its own key.')
  }
  const publicKey = createPublicKey({ key: toDer(publicKeyInfo), format: 'der', type: 'spki' })
  if ((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw new SigningRequestError('The key of the CSR is shorter than 2048 bits.')
  }
  const attributes = readName(subject)
  return {
    subject,
    publicKey,
    commonName: singleValue(attributes, 'commonName', 'CN'),
    organizationalUnitName: singleValue(attributes, 'organizationalUnitName', 'OU')
  }
}

function parse(csrPem: string): forge.pki.CertificateSigningRequest {
  try {
    return pki.certificationRequestFromPem(csrPem)
  } catch (cause) {
    throw new SigningRequestError('The body is not a PEM CSR with an RSA key.', { cause })
  }
}

function hasValidSignature(request: forge.pki.CertificateSigningRequest): boolean {
  try {
    return request.verify()
  } catch {
    return false // forge throws if the padding is wrong
  }
}

function readName(name: Asn1): [name: string, value: string][] {
  return children(name)
    .flatMap(children)
    .map((attribute) => {
      const [type, value] = children(attribute) as [type: Asn1, value: Asn1]
      const oid = asn1.derToOid(type.value as string)
      return [pki.oids[oid] ?? oid, readText(pki.oids[oid] ?? oid, value)]
    })
}

/** RFC 5280, section 4.1.2.4: UTF8String or PrintableString, and nothing else. */
function readText(name: string, node: Asn1): string {
  const text = decode(Buffer.from(node.value as string, 'binary'), node.type)
  if (text === undefined) {
    throw new SigningRequestError(`${name} is not a valid UTF8String or PrintableString.`)
  }
  const length = [...text].length
  const bound = UPPER_BOUNDS[name]
  if (length === 0 || (bound !== undefined && length > bound)) {
    throw new SigningRequestError(`${name} has ${length} characters; allowed are 1 to ${bound}.`)
  }
  return text
}

function decode(bytes: Buffer, type: forge.asn1.Type): string | undefined {
  const text = bytes.toString('utf8')
  if (type === asn1.Type.UTF8) return bytes.equals(Buffer.from(text)) ? text : undefined
  if (type !== asn1.Type.PRINTABLESTRING) return undefined
  return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? text : undefined
}

function singleValue(attributes: [string, string][], name: string, short: string): string {
  const values = attributes.filter(([found]) => found === name).map(([, value]) => value)
  const [value] = values
  if (value !== undefined && values.length === 1) return value
  throw new SigningRequestError(`The subject needs exactly one ${short}; it has ${values.length}.`)
}

function children(node: Asn1): Asn1[] {
  return node.value as Asn1[]
}

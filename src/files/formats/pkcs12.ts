// Loaded only if it is needed. node:crypto has no PKCS#12, and forge is slow to load.
import { createHmac, type KeyObject, randomBytes, type X509Certificate } from 'node:crypto'
import forge from 'node-forge/lib/forge.js'
import pbe from 'node-forge/lib/pbe.js'
import {
  algorithmIdentifier,
  fromDer,
  integer,
  octetString,
  oid,
  primitive,
  sequence,
  set,
  tagged,
  taggedAs,
  toDer,
  type Asn1Value
} from '../../pki/der.ts'
import type { VerifiedCertificate } from '../../pki/verify-certificate.ts'

/** A PKCS#12 file and the password that opens it, both secret. */
export interface Pkcs12 {
  content: Buffer
  password: string
}

/** The name of the entry after an import: the alias in Java, the friendly name in Windows. */
const FRIENDLY_NAME = 'vtex-mtls'

/**
 * The default of OpenSSL, which Node uses for the key. The password has 128 random bits, so more
 * iterations would not protect it better.
 */
const ITERATIONS = 2048

// RFC 5652 sections 4 and 8
const DATA = '1.2.840.113549.1.7.1'
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6'
// RFC 7292 sections 4.2.2 and 4.2.3
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERT_BAG = '1.2.840.113549.1.12.10.1.3'
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1'
// RFC 2985 sections 5.5.1 and 5.5.2
const FRIENDLY_NAME_ATTRIBUTE = '1.2.840.113549.1.9.20'
const LOCAL_KEY_ID_ATTRIBUTE = '1.2.840.113549.1.9.21'
// RFC 5754 section 2.2
const SHA256 = '2.16.840.1.101.3.4.2.1'

/**
 * The key, its certificate and the chain as PKCS#12 (RFC 7292), in the layout of `openssl pkcs12
 * -export` of OpenSSL 3. Both parts use PBES2 with PBKDF2, HMAC-SHA-256 and AES-256-CBC (RFC 8018).
 * The MAC is HMAC-SHA-256. The bytes of the certificates are those that VTEX sent.
 *
 * Windows 10 1709, Windows Server 2019 and newer can read it (`PKCS12_PBES2_EXPORT_PARAMS`).
 */
export function pkcs12({ certificate, keyPair, facts }: VerifiedCertificate): Pkcs12 {
  // Hex has no character with a meaning to a shell, a URL, a property file or an option parser.
  const password = randomBytes(16).toString('hex')
  const attributes = bagAttributes(Buffer.from(facts.fingerprintSha256.replaceAll(':', ''), 'hex'))
  const certificates = sequence(
    certificateBag(certificate.leaf, attributes),
    ...certificate.chain.map((issuer) => certificateBag(issuer))
  )
  const keys = sequence(keyBag(keyPair.privateKey, password, attributes))
  // RFC 7292 section 4.1: AuthenticatedSafe
  const safe = toDer(sequence(encryptedData(certificates, password), data(toDer(keys))))
  const pfx = sequence(integer(3), data(safe), macData(safe, password))
  return { content: toDer(pfx), password }
}

// RFC 7292 section 4.2.3
function certificateBag({ raw }: X509Certificate, ...attributes: Asn1Value[]): Asn1Value {
  const certBag = sequence(oid(X509_CERTIFICATE), tagged(0, octetString(raw)))
  return sequence(oid(CERT_BAG), tagged(0, certBag), ...attributes)
}

/** RFC 7292 section 4.2.2. OpenSSL makes the EncryptedPrivateKeyInfo (RFC 5958 section 3). */
function keyBag(key: KeyObject, passphrase: string, attributes: Asn1Value): Asn1Value {
  const der = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase })
  return sequence(oid(PKCS8_SHROUDED_KEY_BAG), tagged(0, fromDer(der)), attributes)
}

/** The key and its certificate have the same attributes, by which a reader finds the pair. */
function bagAttributes(localKeyId: Buffer): Asn1Value {
  const attribute = (type: string, value: Asn1Value) => sequence(oid(type), set(value))
  return set(
    // The shorter one is first: X.690 section 11.6 sorts the encodings.
    attribute(FRIENDLY_NAME_ATTRIBUTE, primitive('BMPSTRING', FRIENDLY_NAME)),
    attribute(LOCAL_KEY_ID_ATTRIBUTE, octetString(localKeyId))
  )
}

/** RFC 5652 section 8, around what is a SafeContents in RFC 7292. */
function encryptedData(contents: Asn1Value, password: string): Asn1Value {
  // It accepts any structure, and returns an AlgorithmIdentifier and an OCTET STRING.
  const { value } = forge.pki.encryptPrivateKeyInfo(contents, password, {
    algorithm: 'aes256',
    prfAlgorithm: 'sha256',
    count: ITERATIONS,
    saltSize: 16
  })
  const [algorithm, encrypted] = value as [Asn1Value, Asn1Value]
  const info = sequence(oid(DATA), algorithm, taggedAs(0, encrypted))
  return sequence(oid(ENCRYPTED_DATA), tagged(0, sequence(integer(0), info)))
}

// RFC 5652 section 4
function data(contents: Buffer): Asn1Value {
  return sequence(oid(DATA), tagged(0, octetString(contents)))
}

/**
 * RFC 7292 section 4 and appendix B: 3 is the ID of a MAC key. The salt has 8 bytes, as OpenSSL's
 * has. macOS has refused a salt of 16 bytes.
 */
function macData(safe: Buffer, password: string): Asn1Value {
  const salt = randomBytes(8)
  const sha256 = forge.md.sha256.create()
  const key = pbe.generatePkcs12Key(
    password,
    forge.util.createBuffer(salt),
    3,
    ITERATIONS,
    32,
    sha256
  )
  const mac = createHmac('sha256', Buffer.from(key.getBytes(), 'latin1')).update(safe).digest()
  const digest = sequence(algorithmIdentifier(SHA256), octetString(mac))
  return sequence(digest, octetString(salt), integer(ITERATIONS))
}

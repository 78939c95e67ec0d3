import { randomBytes, sign } from 'node:crypto'
import {
  algorithmIdentifier,
  bitString,
  distinguishedName,
  fromDer,
  integer,
  octetString,
  oid,
  primitive,
  sequence,
  tagged,
  toDer,
  type Asn1Value
} from './der.ts'
import type { KeyPair } from './key-pair.ts'
import { encodePem } from './pem.ts'
import type { Subject } from './subject.ts'

// RFC 4055 section 5; RFC 5280 section 4.2.1.12
const SHA256_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.11'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'

const HOUR_MS = 3_600_000

/**
 * Makes a certificate for a TLS client that no CA has signed, and returns it as PEM: valid from
 * an hour before `now`, because clocks differ, to a day after it. `subject` must be free of
 * `subjectProblems`.
 */
export function createSelfSignedCertificate(subject: Subject, keyPair: KeyPair, now: Date): string {
  const tbs = tbsCertificate(subject, keyPair, now)
  const signature = sign('sha256', toDer(tbs), keyPair.privateKey)
  const certificate = sequence(tbs, algorithm(), bitString(signature))
  return encodePem(toDer(certificate), 'CERTIFICATE')
}

// RFC 5280 section 4.1
function tbsCertificate(subject: Subject, { publicKey }: KeyPair, now: Date): Asn1Value {
  const name = distinguishedName(subject)
  return sequence(
    tagged(0, integer(2)), // version v3(2)
    primitive('INTEGER', `\x01${randomBytes(15).toString('latin1')}`), // positive, 4.1.2.2
    algorithm(),
    name,
    sequence(encodeTime(now.getTime() - HOUR_MS), encodeTime(now.getTime() + 24 * HOUR_MS)),
    name,
    fromDer(publicKey.export({ type: 'spki', format: 'der' })),
    tagged(3, sequence(extendedKeyUsage()))
  )
}

function extendedKeyUsage(): Asn1Value {
  return sequence(oid(EXTENDED_KEY_USAGE), octetString(toDer(sequence(oid(CLIENT_AUTH)))))
}

function algorithm(): Asn1Value {
  return algorithmIdentifier(SHA256_WITH_RSA_ENCRYPTION)
}

/** Before 2050 UTCTime, from then on GeneralizedTime (RFC 5280, 4.1.2.5). */
function encodeTime(milliseconds: number): Asn1Value {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14)
  return digits < '2050'
    ? primitive('UTCTIME', `${digits.slice(2)}Z`)
    : primitive('GENERALIZEDTIME', `${digits}Z`)
}

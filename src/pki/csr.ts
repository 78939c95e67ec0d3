import { sign } from 'node:crypto'
import {
  algorithmIdentifier,
  bitString,
  distinguishedName,
  fromDer,
  integer,
  sequence,
  tagged,
  toDer,
  type Asn1Value
} from './der.ts'
import type { KeyPair } from './key-pair.ts'
import { encodePem } from './pem.ts'
import type { Subject } from './subject.ts'

// RFC 4055 section 5
const SHA512_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.13'

/**
 * Makes a PKCS#10 certification request (RFC 2986), signed with `sha512WithRSAEncryption`, and
 * returns it as PEM. `subject` must be free of `subjectProblems`. The subject is encoded byte for
 * byte as `openssl req -utf8 -subj` does it: CN, OU, L, ST, C.
 */
export function createCsr(subject: Subject, keyPair: KeyPair): string {
  const info = certificationRequestInfo(subject, keyPair)
  const signature = sign('sha512', toDer(info), keyPair.privateKey)
  const request = sequence(
    info,
    algorithmIdentifier(SHA512_WITH_RSA_ENCRYPTION),
    bitString(signature)
  )
  return encodePem(toDer(request), 'CERTIFICATE REQUEST')
}

// RFC 2986 section 4.1
function certificationRequestInfo(subject: Subject, { publicKey }: KeyPair): Asn1Value {
  return sequence(
    integer(0), // version v1(0)
    distinguishedName(subject),
    fromDer(publicKey.export({ type: 'spki', format: 'der' })),
    tagged(0) // `attributes` is not OPTIONAL: without any it is empty, not absent
  )
}

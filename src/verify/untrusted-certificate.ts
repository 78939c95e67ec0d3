/** Certificates that VTEX did not issue. The proof shows whether the server accepts them, too. */
import { type GeneratedKeyPair, generateKeyPair } from '../pki/key-pair.ts'
import { createSelfSignedCertificate } from '../pki/self-signed.ts'
import type { Subject } from '../pki/subject.ts'
import type { ClientCertificate } from '../http/secure-context.ts'

/** Both have our subject, are self-signed, and are kept in memory only. */
export interface UntrustedCertificates {
  /** For our own key pair, because another key takes long to make. */
  withSameKey: ClientCertificate
  /** For another key pair, which a server that pins public keys does not know. */
  withNewKey(): Promise<ClientCertificate>
}

export function makeUntrustedCertificates(
  subject: Subject,
  keyPair: GeneratedKeyPair,
  now: Date
): UntrustedCertificates {
  const selfSigned = (pair: GeneratedKeyPair): ClientCertificate => ({
    certificatePem: createSelfSignedCertificate(subject, pair, now),
    privateKeyPem: pair.privateKeyPem
  })
  return {
    withSameKey: selfSigned(keyPair),
    withNewKey: async () => selfSigned(await generateKeyPair(2048))
  }
}

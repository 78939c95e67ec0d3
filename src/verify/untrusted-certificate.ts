/** Certificates that VTEX did not issue. The proof shows whether the server accepts them, too. */
import { type GeneratedKeyPair, generateKeyPair } from '../pki/key-pair.ts'
import { createSelfSigned } from '../pki/self-signed.ts'
import type { Subject } from '../pki/subject.ts'
import type { Identity } from '../http/secure-context.ts'

/** Both have our subject, are self-signed, and are kept in memory only. */
export interface Strangers {
  /** For our own key pair, because another key takes long to make. */
  ofOurKey: Identity
  /** For another key pair, which a server that pins public keys does not know. */
  ofAnotherKey(): Promise<Identity>
}

export function makeStrangers(subject: Subject, keyPair: GeneratedKeyPair, now: Date): Strangers {
  const selfSigned = (pair: GeneratedKeyPair): Identity => ({
    certificatePem: createSelfSigned(subject, pair, now),
    privateKeyPem: pair.privateKeyPem
  })
  return {
    ofOurKey: selfSigned(keyPair),
    ofAnotherKey: async () => selfSigned(await generateKeyPair(2048))
  }
}

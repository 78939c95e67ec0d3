/** Certificates that the server has never issued: whether it takes them, too, is part of the proof. */
import { type GeneratedKeyPair, generateKeyPair } from '../pki/key-pair.ts'
import { createSelfSigned } from '../pki/self-signed.ts'
import type { Subject } from '../pki/subject.ts'
import type { Identity } from '../http/secure-context.ts'

/** Both have our subject, are self-signed, and live in memory only. */
export interface Strangers {
  /** For our own key pair: a key takes longer to make than all the rest. */
  ofOurKey: Identity
  /** For a key pair of its own, which a server that pins public keys does not know. */
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

import { generateKeyPair as generate, type KeyObject, type X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'

/** The RSA key sizes that can be chosen, in bits. */
export const KEY_SIZES = [2048, 3072, 4096] as const

export type KeySize = (typeof KEY_SIZES)[number]

export interface KeyPair {
  privateKey: KeyObject
  publicKey: KeyObject
}

export interface GeneratedKeyPair extends KeyPair {
  /** The result of `exportPrivateKeyPem`. It is exported once, when the key is made. A secret. */
  privateKeyPem: string
}

const generateAsync = promisify(generate)

/**
 * Makes a new RSA key pair in the thread pool, so that the caller can do other work meanwhile. It
 * takes about 0.1 s for 2048 bits, and seconds for 4096.
 */
export async function generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair> {
  const keys = await generateAsync('rsa', { modulusLength: bits, publicExponent: 0x10001 })
  return { ...keys, privateKeyPem: exportPrivateKeyPem(keys) }
}

/** A key pair that was started before it is requested. */
export interface StartedKeyPair {
  /** Returns the key pair that was started, if it has this size. If not, it makes another one. */
  generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair>
  /** How long it took, in milliseconds; `undefined` if the size is not valid. */
  keyDurationMs: Promise<number> | undefined
}

/**
 * Starts a key pair while the rest of the program is loaded, because the key takes longest.
 *
 * @param size the input as it was written; an invalid size is reported when the inputs are read
 */
export function beginKeyPair(size: string): StartedKeyPair {
  const bits = KEY_SIZES.find((known) => String(known) === size.trim())
  const startedAt = performance.now()
  const started = bits && generateKeyPair(bits)
  return {
    generateKeyPair: (wanted) => (started && wanted === bits ? started : generateKeyPair(wanted)),
    keyDurationMs: started?.then(() => Math.round(performance.now() - startedAt))
  }
}

/**
 * The private key as unencrypted PKCS#8 PEM (RFC 5958, RFC 7468 section 10): LF, 64 columns, a last
 * newline. The result is a secret.
 */
export function exportPrivateKeyPem({ privateKey }: KeyPair): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Whether a certificate is for this public key. False if Node does not know the kind of its key. */
export function isForKey(certificate: X509Certificate, publicKey: KeyObject): boolean {
  try {
    return certificate.publicKey.equals(publicKey)
  } catch {
    return false
  }
}

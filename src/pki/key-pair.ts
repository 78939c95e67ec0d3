import { generateKeyPair as generate, type KeyObject, type X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'

/** The sizes of RSA modulus that can be asked for, in bits. */
export const KEY_SIZES = [2048, 3072, 4096] as const

export type KeySize = (typeof KEY_SIZES)[number]

export interface KeyPair {
  privateKey: KeyObject
  publicKey: KeyObject
}

export interface GeneratedKeyPair extends KeyPair {
  /** As `exportPrivateKeyPem` gives it: exported once, when the key is made. A secret. */
  privateKeyPem: string
}

const generateAsync = promisify(generate)

/**
 * Makes a new RSA key pair in the thread pool (about 0.1 s for 2048 bits, seconds for 4096), so
 * that the caller can do other work meanwhile.
 */
export async function generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair> {
  const keys = await generateAsync('rsa', { modulusLength: bits, publicExponent: 0x10001 })
  return { ...keys, privateKeyPem: exportPrivateKeyPem(keys) }
}

/** A key pair that is being made before anything asks for it. */
export interface StartedKeyPair {
  /** The one that was begun, where it is of this size. */
  generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair>
  /** How long it took, in milliseconds; none where the size is not one that there is. */
  keyDurationMs: Promise<number> | undefined
}

/**
 * Begins a key pair, which takes longest, while the rest of the program is loaded.
 *
 * @param size as it was written; what is wrong with it is told by whoever reads the inputs
 */
export function beginKeyPair(size: string): StartedKeyPair {
  const bits = KEY_SIZES.find((known) => String(known) === size.trim())
  const startedAt = performance.now()
  const begun = bits && generateKeyPair(bits)
  return {
    generateKeyPair: (asked) => (begun && asked === bits ? begun : generateKeyPair(asked)),
    keyDurationMs: begun?.then(() => Math.round(performance.now() - startedAt))
  }
}

/**
 * The private key as unencrypted PKCS#8 PEM (RFC 5958, RFC 7468 section 10): LF, 64 columns, a last
 * newline. The result is a secret.
 */
export function exportPrivateKeyPem({ privateKey }: KeyPair): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Whether a certificate is for this public key; no where its key is of a kind unknown to Node. */
export function isForKey(certificate: X509Certificate, publicKey: KeyObject): boolean {
  try {
    return certificate.publicKey.equals(publicKey)
  } catch {
    return false
  }
}

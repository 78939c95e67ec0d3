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

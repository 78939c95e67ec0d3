import {
  type GeneratedKeyPair,
  generateKeyPair as generate,
  type KeySize
} from '../../src/pki/key-pair.ts'

let sharedKey: Promise<GeneratedKeyPair> | undefined

/** A key costs more than all the rest of a story, so those of a file share the one of 2048 bits. */
export function generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair> {
  return bits === 2048 ? (sharedKey ??= generate(bits)) : generate(bits)
}

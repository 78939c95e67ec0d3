import {
  type GeneratedKeyPair,
  generateKeyPair as generate,
  type KeySize
} from '../../src/pki/key-pair.ts'

let sharedKey: Promise<GeneratedKeyPair> | undefined

/** A key takes longer than the rest of a scenario, so all scenarios of a file share one of 2048 bits. */
export function generateKeyPair(bits: KeySize): Promise<GeneratedKeyPair> {
  return bits === 2048 ? (sharedKey ??= generate(bits)) : generate(bits)
}

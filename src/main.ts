/**
 * The key takes longest, so it is begun before the rest is even loaded; whether the inputs are
 * usable is judged in the meantime.
 */
import { generateKeyPair, KEY_SIZES, type KeySize } from './pki/key-pair.ts'

const size = process.env['INPUT_KEY-SIZE']?.trim() || '2048'
const bits = KEY_SIZES.find((known) => String(known) === size)
const begun = bits && generateKeyPair(bits)

const { run } = await import('./run-main.ts')
await run((asked: KeySize) => (begun && asked === bits ? begun : generateKeyPair(asked)))

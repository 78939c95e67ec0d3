/**
 * The key takes longest, so it is begun before the rest is even loaded; whether the inputs are
 * usable is judged in the meantime.
 */
import { readInputs } from './inputs/raw-inputs.ts'
import { generateKeyPair, KEY_SIZES, type KeySize } from './pki/key-pair.ts'

const size = readInputs(process.env)['key-size'].trim()
const bits = KEY_SIZES.find((known) => String(known) === size)
const begun = bits && generateKeyPair(bits)

const { run } = await import('./run-main.ts')
await run((asked: KeySize) => (begun && asked === bits ? begun : generateKeyPair(asked)))

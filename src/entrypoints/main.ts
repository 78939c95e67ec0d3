/** The key takes longest, so it is begun before the rest is even loaded. */
import { readInputs } from '../config/inputs.ts'
import { generateKeyPair, KEY_SIZES, type KeySize } from '../pki/key-pair.ts'

const size = readInputs(process.env)['key-size'].trim()
const bits = KEY_SIZES.find((known) => String(known) === size)
const startedAt = performance.now()
const begun = bits && generateKeyPair(bits)
const keyTook = begun?.then(() => Math.round(performance.now() - startedAt))

const { start } = await import('./main/early.ts')
await start({
  generateKeyPair: (asked: KeySize) => (begun && asked === bits ? begun : generateKeyPair(asked)),
  keyTook
})

/**
 * The key takes longest, so it is begun before anything else is loaded; then the line to VTEX, and
 * only then comes the program itself.
 */
import { readInputs } from './inputs/raw-inputs.ts'
import { generateKeyPair, KEY_SIZES, type KeySize } from './pki/key-pair.ts'

const size = readInputs(process.env)['key-size'].trim()
const bits = KEY_SIZES.find((known) => String(known) === size)
const begun = bits && generateKeyPair(bits)

const { start } = await import('./start-main.ts')
const started = start(process.env)

await started.early?.settled() // loading would keep the ClientHello waiting
const { run } = await import('./run-main.ts')
const keyPair = (asked: KeySize) => (begun && asked === bits ? begun : generateKeyPair(asked))
await run({ ...started, generateKeyPair: keyPair })

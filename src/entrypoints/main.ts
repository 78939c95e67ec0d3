/** The key takes longest, so it is begun before the rest is even loaded. */
import { readInputs } from '../config/inputs.ts'
import { beginKeyPair } from '../pki/key-pair.ts'

const key = beginKeyPair(readInputs(process.env)['key-size'])
const { startMain } = await import('./main/early.ts')
await startMain(key)

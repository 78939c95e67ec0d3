/** The key is the slowest part, so it is started before the rest is loaded. */
import { readInputs } from '../config/inputs.ts'
import { beginKeyPair } from '../pki/key-pair.ts'

const key = beginKeyPair(readInputs(process.env)['key-size'])
const { startMain } = await import('./main/early.ts')
await startMain(key)

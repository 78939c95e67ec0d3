/** The tests of the packed command once more, by Node 20. */
import { NODES } from './node-versions.ts'

process.env['VTEX_MTLS_TEST_NODE'] = NODES['Node 20']()

await import('../cli/exec.test.ts')
await import('../cli/signals.test.ts')
await import('../cli/secrets.test.ts')
await import('../cli/commands.test.ts')

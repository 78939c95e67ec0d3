import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import { tmpdir } from 'node:os'
import { timed } from '../../../scripts/bench/child.ts'
import { withMarks } from '../../../scripts/bench/probe.ts'
import { startSandbox } from '../../../src/sandbox/server.ts'

/** TLS at once, and TLS over a connection that is open already. */
const SCRIPT = `
import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
const { PORT: port, CA: ca } = process.env
const first = connectTls({ port, ca, host: 'localhost' })
await once(first, 'secureConnect')
const open = connect({ port, host: 'localhost' })
await once(open, 'connect')
const second = connectTls({ socket: open, ca, servername: 'localhost' })
await once(second, 'secureConnect')
for (const socket of [first, second]) socket.destroy()
`

describe('the marks of a run', () => {
  it('have every connection, and the handshake over one that was open before', async () => {
    const sandbox = await startSandbox()
    try {
      const marks = await withMarks(async ({ flags, env, read }) => {
        const args = [...flags, '--input-type=module', '--eval', SCRIPT]
        const variables = { PORT: new URL(sandbox.baseUrl).port, CA: sandbox.caPem }
        await timed([process.execPath, ...args], { cwd: tmpdir(), env: { ...env, ...variables } })
        return read()
      })
      expect(marks.map(({ name }) => name)).toEqual([
        'Node is up',
        'connection 1 is opened',
        'connection 1 is secure',
        'connection 2 is opened',
        'TLS is begun over connection 2',
        'TLS over connection 2 is secure',
        'the program ends'
      ])
    } finally {
      await sandbox.close()
    }
  })
})

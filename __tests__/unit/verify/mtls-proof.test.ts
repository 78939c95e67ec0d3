import { afterEach, describe, expect, it } from '@jest/globals'
import { openClient } from '../../../src/actions/open-client.ts'
import { validateRequest } from '../../../src/verify/test-request.ts'
import { ProofConnections } from '../../../src/verify/proof-connections.ts'
import { proveMtls } from '../../../src/verify/mtls-proof.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { RecordingRunner } from '../../scenario/recording-runner.ts'

let sandbox: Sandbox

afterEach(() => sandbox.close())

describe('the proof', () => {
  it('when login and sign took the time of the run: it has its own', async () => {
    sandbox = await startSandbox({ mode: 'not-requested' })
    const { baseUrl, appKey, appToken, caPem, userToken } = sandbox
    let nowMs = 0
    const clock = { now: () => nowMs, sleep: () => Promise.resolve(), random: () => 0 }
    const connection = openClient(
      {
        baseUrl: new URL(baseUrl),
        credentials: { kind: 'key-pair', appKey, appToken },
        serverCas: [caPem],
        timeoutMs: 5000,
        retries: 0
      },
      { clock, proxyEnv: {}, runner: new RecordingRunner() }
    )
    nowMs = 8 * 5000 // the time of the whole run
    const lines = new ProofConnections(connection)
    const { proof } = await proveMtls(lines, validateRequest(userToken))
    lines.close()
    connection.close()
    expect(proof.mtls).toBe('not-requested')
  })
})

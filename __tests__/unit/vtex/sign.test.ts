import { afterEach, describe, expect, it } from '@jest/globals'
import { openClient } from '../../../src/actions/open-client.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts'
import { sign } from '../../../src/vtex/sign.ts'
import { RecordingRunner } from '../../scenario/recording-runner.ts'

let sandbox: Sandbox

afterEach(() => sandbox.close())

const TIMEOUT_MS = 5000
const WHOLE_RUN_MS = 8 * TIMEOUT_MS

/** A connection whose run began so long ago; a wait moves its clock and takes no time. */
async function open(agoMs: number) {
  sandbox = await startSandbox()
  const { baseUrl, appKey, appToken, caPem } = sandbox
  let nowMs = 0
  const clock = {
    now: () => nowMs,
    sleep: async (milliseconds: number) => void (nowMs += milliseconds),
    random: () => 0
  }
  const connection = openClient(
    {
      baseUrl: new URL(baseUrl),
      credentials: { kind: 'key-pair', appKey, appToken },
      serverCas: [caPem],
      timeoutMs: TIMEOUT_MS,
      retries: 3
    },
    { clock, proxyEnv: {}, runner: new RecordingRunner() }
  )
  nowMs = agoMs
  return connection
}

const REQUEST = { host: 'localhost', subject: 'CN=my-app, OU=acme', at: '2026-01-01T00:00:00Z' }

const ASKED = { csrPem: 'a CSR', request: REQUEST, findSerialNumber: () => undefined }

describe('a request to sign is never cut short by the end of the run', () => {
  it('without enough time left: it is not begun', async () => {
    const connection = await open(WHOLE_RUN_MS - TIMEOUT_MS + 1)
    await expect(sign(connection, ASKED)).rejects.toMatchObject({
      code: 'NETWORK_TIMEOUT',
      message: expect.stringContaining('Nothing was issued')
    })
    expect(sandbox.seen).toEqual([])
    connection.close()
  })

  it('with just enough time left: it is begun', async () => {
    const connection = await open(WHOLE_RUN_MS - TIMEOUT_MS)
    await expect(sign(connection, ASKED)).rejects.toMatchObject({
      code: 'SIGN_REJECTED'
    })
    expect(sandbox.seen).toHaveLength(1)
    connection.close()
  })

  it('when Retry-After leaves too little time: it is not tried again', async () => {
    const connection = await open(0)
    const busy = { on: 'sign', kind: 'status', status: 503, times: 'always' } as const
    const wait = (WHOLE_RUN_MS - TIMEOUT_MS) / 1000
    sandbox.inject({ ...busy, headers: { 'Retry-After': String(wait) } })
    await expect(sign(connection, ASKED)).rejects.toMatchObject({
      code: 'VTEX_UNAVAILABLE'
    })
    expect(sandbox.seen).toHaveLength(1)
    connection.close()
  })
})

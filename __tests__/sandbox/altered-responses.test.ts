import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandbox, type Fault, type Sandbox } from '../../src/sandbox/server.ts'
import { usualRequest } from './openssl.ts'
import { call, keyPair, sign, validate } from './raw-client.ts'

let sandbox: Sandbox

beforeEach(async () => {
  sandbox = await startSandbox({ mode: 'requested' })
})

afterEach(() => sandbox.close())

describe('the real answer, altered on its way', () => {
  const hit = (kind: string, timeout = 2500): ReturnType<typeof sign> => {
    sandbox.inject({ on: 'validate', kind } as Fault)
    return validate(sandbox, { timeout })
  }

  it('hang: it never comes, although the call was carried out', async () => {
    sandbox.inject({ on: 'sign', kind: 'hang' })
    const path = '/api/edge/private-certificates/sign'
    const headers = { ...keyPair(sandbox), 'content-type': 'text/plain', accept: 'text/plain' }
    const options = { method: 'POST', headers, body: usualRequest().csr, timeout: 500 }
    await expect(call(sandbox, path, options)).rejects.toThrow('patience')
    expect(sandbox.issued).toHaveLength(1)
    expect(sandbox.seen.at(-1)?.status).toBeUndefined()
  })

  it('slow: it comes a byte a second', async () => {
    const started = Date.now()
    sandbox.inject({ on: 'api', kind: 'slow' })
    const headers = keyPair(sandbox)
    const reply = await call(sandbox, '/api/status/204', { headers })
    expect(reply.status).toBe(204)
    expect(Date.now() - started).toBeLessThan(5000)
    sandbox.inject({ on: 'api', kind: 'slow' })
    const waiting = call(sandbox, '/api/x', { headers, timeout: 20_000 })
    const first = await Promise.race([waiting.then(() => 'whole'), after(2500)])
    expect(first).toBe('still coming')
    await sandbox.close()
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it.each(['truncate', 'half', 'reset'])('%s: it breaks off', async (kind) => {
    await expect(hit(kind)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('short-length: its Content-Length is too small', async () => {
    sandbox.inject({ on: 'validate', kind: 'short-length' })
    // What is left over cannot be the beginning of another answer
    await expect(validate(sandbox)).rejects.toMatchObject({ code: /^HPE_/ })
  })

  it('garbage: it is not HTTP', async () => {
    await expect(hit('garbage')).rejects.toMatchObject({ code: /^HPE_/ })
  })

  it('endless: it has no end', async () => {
    sandbox.inject({ on: 'validate', kind: 'endless' })
    const waiting = validate(sandbox).then(
      () => 'whole',
      () => 'cut'
    )
    expect(await Promise.race([waiting, after(500)])).toBe('still coming')
    await sandbox.close()
    expect(await waiting).toBe('cut')
  })

  it('gzip and bom: it is compressed, or begins with a byte order mark', async () => {
    const zipped = await hit('gzip')
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.body).toString()).toContain('"authStatus":"Success"')
    expect((await hit('bom')).body.subarray(0, 4).toString('hex')).toBe('efbbbf7b')
  })
})

function after(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('still coming'), milliseconds))
}

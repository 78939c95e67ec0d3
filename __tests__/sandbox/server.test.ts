import { Agent } from 'node:https'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, it } from '@jest/globals'
import { startSandbox, type RecordedRequest } from '../../src/sandbox/server.ts'
import { signedIdentity } from './openssl.ts'
import { call, keyPair, validate } from './raw-client.ts'

it('several requests: recorded, in order', async () => {
  const told: RecordedRequest[] = []
  const sandbox = await startSandbox({ account: 'acme', onRequest: (one) => told.push(one) })
  await call(sandbox, '/api/x?y=1', { method: 'PUT', headers: { 'x-test': '1' }, body: 'é' })
  await validate(sandbox)
  await sandbox.close()
  expect(sandbox.seen).toMatchObject([
    {
      ...{ method: 'PUT', path: '/api/x?y=1', headers: { 'x-test': '1' }, body: 'é', status: 403 },
      ...{ certificateRequested: true, clientCertificateSerial: undefined }
    },
    { method: 'POST', path: '/api/vtexid/credential/validate', status: 403 }
  ])
  expect(told).toEqual(sandbox.seen)
  expect(sandbox.appKey).toMatch(/^vtexappkey-acme-[A-Z]{6}$/)
})

it('a client certificate: its serial number is recorded', async () => {
  const sandbox = await startSandbox()
  const identity = await signedIdentity(sandbox)
  await validate(sandbox, { identity })
  await sandbox.close()
  expect(sandbox.seen.at(-1)?.clientCertificateSerial).toBe(sandbox.issued[0]?.serialNumber)
})

it('when TLS did not ask for a certificate: recorded', async () => {
  const sandbox = await startSandbox({ mode: 'not-requested' })
  await validate(sandbox)
  await sandbox.close()
  expect(sandbox.seen).toMatchObject([{ certificateRequested: false, status: 200 }])
})

it('with kept-alive, hanging and half-open connections: it stops at once', async () => {
  const sandbox = await startSandbox({ faults: [{ on: 'api', kind: 'hang' }] })
  const agent = new Agent({ keepAlive: true })
  await validate(sandbox, { agent })
  const hanging = call(sandbox, '/api/x').catch((error: unknown) => error)
  const silent = connect(Number(new URL(sandbox.baseUrl).port), '127.0.0.1')
  const closed = new Promise((resolve) => silent.on('error', resolve).on('close', resolve))
  await new Promise((resolve) => setTimeout(resolve, 200))
  const started = Date.now()
  await sandbox.close()
  expect(Date.now() - started).toBeLessThan(3000)
  expect(await hanging).toMatchObject({ code: 'ECONNRESET' })
  await closed
  await expect(validate(sandbox)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  agent.destroy()
})

it('a port: it listens on that, on the loopback interface only', async () => {
  const first = await startSandbox()
  const port = Number(new URL(first.baseUrl).port)
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
  const second = await startSandbox({ port })
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of outside) {
    const socket = connect(port, address)
    const outcome = await new Promise((resolve) => {
      socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'))
    })
    expect(outcome).toBe('refused')
  }
  await second.close()
})

it('a TLS version that is not in its options: refused', async () => {
  const sandbox = await startSandbox({ tls: { maxVersion: 'TLSv1.2' } })
  const agent = new Agent({ minVersion: 'TLSv1.3' })
  await expect(validate(sandbox, { agent })).rejects.toMatchObject({ code: /ALERT|EPROTO/ })
  expect((await call(sandbox, '/api/x', { headers: keyPair(sandbox) })).status).toBe(403)
  await sandbox.close()
})

it('bytes that are not TLS, a client that disconnects during a request: it goes on', async () => {
  const sandbox = await startSandbox()
  const port = Number(new URL(sandbox.baseUrl).port)
  const plain = connect(port, '127.0.0.1', () => plain.write('GET / HTTP/1.1\r\n\r\n'))
  await new Promise((resolve) => plain.on('error', resolve).on('close', resolve))
  const headers = { 'content-length': '1000' }
  const leaving = call(sandbox, '/api/x', { method: 'POST', headers, body: 'a', timeout: 200 })
  await expect(leaving).rejects.toThrow()
  expect((await validate(sandbox)).status).toBe(403)
  expect(sandbox.seen).toHaveLength(1)
  await sandbox.close()
})

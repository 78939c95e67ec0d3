/** A gateway that changes the answer to `sign` on its way. */
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { Authority } from '../../src/sandbox/authority.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()
let server: Server
let calls: string[]
let serial: string

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Signs, and answers with the certificate as changed by `change`. */
async function gateway(change: (pem: string) => string | Buffer) {
  const authority = await Authority.create()
  calls = []
  server = createServer(await authority.makeServerIdentity(), async (request, response) => {
    calls.push(`${request.method} ${request.url?.split('/').at(-1)}`)
    const body = await text(request)
    if (request.url?.endsWith('/login')) response.end('{"authStatus":"Success","token":"a-token"}')
    else if (request.method === 'DELETE') response.end()
    else {
      const pem = await authority.issue(body, 'sandbox')
      serial = new X509Certificate(pem).serialNumber
      response.end(change(pem))
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const scenario = await open()
  const caFile = join(scenario.workspace, 'gateway-ca.pem')
  writeFileSync(caFile, authority.caPem)
  const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const inputs = { 'base-url': baseUrl, 'server-ca-file': caFile, account: 'sandbox' }
  return { scenario, inputs }
}

it.each<[string, ErrorCode, (pem: string) => string | Buffer]>([
  ['DER', 'CERTIFICATE_MALFORMED', (pem) => new X509Certificate(pem).raw],
  ['UTF-16', 'CERTIFICATE_MALFORMED', (pem) => Buffer.from(`\uFEFF${pem}`, 'utf16le')],
  ['PEM cut short', 'CERTIFICATE_MALFORMED', (pem) => pem.slice(0, 200)],
  ['JSON', 'CERTIFICATE_JSON', (pem) => JSON.stringify({ certificate: pem })],
  ['a page', 'CERTIFICATE_HTML', (pem) => `<pre>${pem}</pre>`],
  ['HTML', 'CERTIFICATE_HTML', (pem) => `<html><p>${pem.replaceAll('\n', '<br>')}</p></html>`]
])('as %s: %s, and the certificate is revoked', async (_, code, change) => {
  const { scenario, inputs } = await gateway(change)
  await scenario.fails(code, inputs)
  expect(calls).toEqual(['POST login', 'POST sign', `DELETE ${serial}`])
  expect(scenario.runner.warnings).toEqual([])
})

it('under the older PEM label: it is written under the usual one', async () => {
  const { scenario, inputs } = await gateway((pem) =>
    pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')
  )
  await scenario.issue({ ...inputs, verify: 'false' })
  expect(scenario.runner.outputs['serial-number']).toBe(serial)
})

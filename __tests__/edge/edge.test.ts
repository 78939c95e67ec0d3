/** The edge judged by the guide's own openssl and curl lines: without the action, so that it can judge the action. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  curl,
  issueByHand,
  logInByHand,
  requestByHand,
  revokeByHand,
  serialNumberOf,
  signByHand,
  validateByHand
} from './by-hand.ts'
import { runOrThrow, run } from './programs.ts'
import { startEdge, type Edge, type EdgeOptions } from './start-edge.ts'

let edge: Edge
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edge-test-'))
})
afterEach(async () => {
  await edge.stop()
  rmSync(folder, { recursive: true })
})

async function start(options?: EdgeOptions): Promise<Edge> {
  edge = await startEdge(options)
  return edge
}

/** What nginx made of the last call that needs a certificate. */
async function lastCall() {
  const requests = await edge.requests()
  return requests.findLast(({ path }) => path === '/api/vtexid/credential/validate')
}

describe('the guide by hand', () => {
  it('issues, validates, revokes, and is refused after that', async () => {
    await start()
    const files = await issueByHand(edge, folder)
    await runOrThrow(['openssl', 'verify', '-CAfile', edge.clientCaFile, files.cert])
    const token = await logInByHand(edge)
    const answer = await validateByHand(edge, files, token)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ authStatus: 'Success', account: edge.account })
    const serialNumber = await serialNumberOf(files.cert)
    expect(edge.seen.at(-1)).toMatchObject({
      path: '/api/vtexid/credential/validate',
      headers: { 'x-edge-verify': 'SUCCESS', 'x-edge-serial': serialNumber }
    })
    expect((await revokeByHand(edge, serialNumber)).status).toBe(200)
    expect((await validateByHand(edge, files)).status).toBe(400)
    expect(await lastCall()).toMatchObject({ verify: 'FAILED:certificate revoked' })
    expect(edge.issued()).toMatchObject([{ serialNumber, status: 'revoked' }])
    expect((await revokeByHand(edge, serialNumber)).status).toBe(404)
  })

  it('takes a serial number with colons, in lower case', async () => {
    await start()
    const serialNumber = await serialNumberOf((await issueByHand(edge, folder)).cert)
    const colons = serialNumber.toLowerCase().replace(/..(?=.)/g, '$&:')
    expect((await revokeByHand(edge, colons)).status).toBe(200)
  })

  it('is refused without a certificate, and with one of another authority', async () => {
    await start()
    expect((await validateByHand(edge)).status).toBe(403)
    const [cert, key] = [join(folder, 'other.crt'), join(folder, 'other.key')]
    const out = ['-out', cert, '-keyout', key, '-nodes', '-newkey', 'rsa:2048'] as const
    await runOrThrow(['openssl', 'req', '-x509', '-subj', '/CN=other', ...out])
    expect((await validateByHand(edge, { cert, key })).status).toBe(400)
    expect(edge.seen).toEqual([])
  })
})

describe('the signer', () => {
  it.each([
    ['the wrong account', '/CN=a/OU=another', 400],
    ['no CN', '/OU=edgetest', 400],
    ['a good subject', '/CN=a/OU=edgetest', 200]
  ])('answers a request with %s', async (_, subject, status) => {
    await start()
    expect((await signByHand(edge, await requestByHand(folder, subject))).status).toBe(status)
  })

  it('refuses a request that does not prove that its key is held', async () => {
    await start()
    const file = await requestByHand(folder, '/CN=a/OU=edgetest')
    writeFileSync(file, breakSignature(readFileSync(file, 'utf8')))
    const { stderr } = await run(['openssl', 'req', '-in', file, '-verify', '-noout'])
    expect(stderr).not.toMatch(/verify OK/i)
    expect((await signByHand(edge, file)).status).toBe(400)
    expect(edge.issued()).toEqual([])
  })

  it('refuses other credentials and another type of content', async () => {
    await start()
    const send = (...headers: string[]) => {
      const options = headers.flatMap((header) => ['--header', header])
      return curl(edge, '/api/edge/private-certificates/sign', ...options, '--data', 'x')
    }
    const token = `VtexIdclientAutCookie: ${edge.userToken}`
    expect((await send('Content-Type: application/json', token)).status).toBe(415)
    expect((await send('Content-Type: text/plain', token)).status).toBe(400)
    expect((await send('Content-Type: text/plain')).status).toBe(401)
  })

  /** Changes the last byte of a request, which is its signature's. */
  function breakSignature(pem: string): string {
    const bytes = Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
    const label = 'CERTIFICATE REQUEST-----'
    return [`-----BEGIN ${label}`, ...lines, `-----END ${label}`, ''].join('\n')
  }
})

describe('the edge itself', () => {
  it('after stop: no process and no file is left', async () => {
    await start()
    const pid = readFileSync(join(dirname(edge.caFile), 'nginx.pid'), 'utf8').trim()
    await edge.stop()
    expect(existsSync(edge.caFile)).toBe(false)
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
  })

  it('when a program is missing: the error says how to install it', async () => {
    await start()
    await expect(run(['nginx-is-not-here'])).rejects.toThrow('apt-get install nginx-is-not-here')
  })
})

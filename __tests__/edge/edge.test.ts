/** The edge judged by the guide's own openssl and curl lines: without the action, so that it can judge the action. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  curl,
  issueByHand,
  logInByHand,
  requestByHand,
  revokeByHand,
  serialNumberOf,
  signByHand,
  validateByHand,
  type IdentityFiles
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
  it('every step: the certificate is taken until it is revoked', async () => {
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

  it('a serial number with colons, in lower case: revoked', async () => {
    await start()
    const serialNumber = await serialNumberOf((await issueByHand(edge, folder)).cert)
    const colons = serialNumber.toLowerCase().replace(/..(?=.)/g, '$&:')
    expect((await revokeByHand(edge, colons)).status).toBe(200)
  })

  it('without a certificate, or with one of another authority: refused', async () => {
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
    ['the wrong account', 400, '/CN=a/OU=another'],
    ['no CN', 400, '/OU=edgetest'],
    ['a good subject', 200, '/CN=a/OU=edgetest']
  ])('a request with %s: HTTP %i', async (_, status, subject) => {
    await start()
    expect((await signByHand(edge, await requestByHand(folder, subject))).status).toBe(status)
  })

  it('a request that does not prove that its key is held: refused', async () => {
    await start()
    const file = await requestByHand(folder, '/CN=a/OU=edgetest')
    writeFileSync(file, breakSignature(readFileSync(file, 'utf8')))
    const { stderr } = await run(['openssl', 'req', '-in', file, '-verify', '-noout'])
    expect(stderr).not.toMatch(/verify OK/i)
    expect((await signByHand(edge, file)).status).toBe(400)
    expect(edge.issued()).toEqual([])
  })

  it('other credentials, or another type of content: refused', async () => {
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

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('a handshake over %s', (protocols) => {
  it.each<[name: string, asked: boolean, without: number, options: EdgeOptions]>([
    ['mTLS enforced by path', true, 403, {}],
    ['mTLS enforced by nginx', true, 400, { verifyClient: 'on' }],
    ['mTLS only requested', true, 200, { enforce: false }],
    ['mTLS not requested', false, 200, { verifyClient: 'off' }]
  ])('%s: asks for a certificate: %s; without one: HTTP %i', async (_, asked, without, options) => {
    await start({ ...options, protocols })
    const files = await issueByHand(edge, folder)
    expect(await probe(files)).toEqual({ status: 200, asked, protocol: protocols })
    expect(await probe()).toEqual({ status: without, asked, protocol: protocols })
    expect(await lastCall()).toMatchObject({ protocol: protocols })
  })

  function probe(files?: IdentityFiles): Promise<object> {
    const identity = files && { cert: readFileSync(files.cert), key: readFileSync(files.key) }
    const options = { ca: readFileSync(edge.caFile), agent: false, ...identity } as const
    const url = `${edge.baseUrl}/api/vtexid/credential/validate`
    return new Promise((resolve, reject) => {
      const call = request(url, { ...options, method: 'POST' }, (response) => {
        const socket = response.socket as TLSSocket
        const asked = socket.getSharedSigalgs().length > 0
        response.resume()
        resolve({ status: response.statusCode, asked, protocol: socket.getProtocol() })
      })
      call.on('error', reject).end(JSON.stringify({ token: edge.userToken }))
    })
  }
})

describe('an nginx that demands a certificate', () => {
  it('without one: only sign, revoke and login are let through', async () => {
    await start({ verifyClient: 'on' })
    const files = await issueByHand(edge, folder)
    await logInByHand(edge)
    expect((await validateByHand(edge)).body).toContain('No required SSL certificate was sent')
    expect((await validateByHand(edge, files)).status).toBe(200)
    expect((await curl(edge, '/')).status).toBe(400)
    await revokeByHand(edge, await serialNumberOf(files.cert))
    expect((await validateByHand(edge, files)).status).toBe(400)
  })

  it('with nothing open: not even sign is let through without one', async () => {
    await start({ verifyClient: 'on', open: false })
    await expect(issueByHand(edge, folder)).rejects.toThrow('The edge answered 400')
    expect(edge.seen).toEqual([])
  })
})

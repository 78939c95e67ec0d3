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
import { must, run } from './programs.ts'
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
    await must(['openssl', 'verify', '-CAfile', edge.clientCaFile, files.cert])
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
    await must(['openssl', 'req', '-x509', '-subj', '/CN=other', ...out])
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

describe('what a handshake tells', () => {
  const both = ['TLSv1.2', 'TLSv1.3'] as const
  const edges: [name: string, options: EdgeOptions, asked: boolean, without: number][] = [
    ['enforced by path', {}, true, 403],
    ['enforced by nginx', { verifyClient: 'on' }, true, 400],
    ['only requested', { enforce: false }, true, 200],
    ['not requested', { verifyClient: 'off' }, false, 200]
  ]
  const table = edges.flatMap((row) => both.map((protocols) => [...row, protocols] as const))

  it.each(table)('%s', async (_, options, asked, without, protocols) => {
    await start({ ...options, protocols })
    const files = await issueByHand(edge, folder)
    const shown = await probe(files)
    expect(shown).toEqual({ status: 200, asked, protocol: protocols })
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
  it('lets only sign, revoke and login through without one', async () => {
    await start({ verifyClient: 'on' })
    const files = await issueByHand(edge, folder)
    await logInByHand(edge)
    expect((await validateByHand(edge)).body).toContain('No required SSL certificate was sent')
    expect((await validateByHand(edge, files)).status).toBe(200)
    expect((await curl(edge, '/')).status).toBe(400)
    await revokeByHand(edge, await serialNumberOf(files.cert))
    expect((await validateByHand(edge, files)).status).toBe(400)
  })

  it('lets nothing through without one where nothing is open', async () => {
    await start({ verifyClient: 'on', open: false })
    await expect(issueByHand(edge, folder)).rejects.toThrow('The edge answered 400')
    expect(edge.seen).toEqual([])
  })
})

describe('the edge itself', () => {
  it('leaves no process and no file behind', async () => {
    await start()
    const pid = readFileSync(join(dirname(edge.caFile), 'nginx.pid'), 'utf8').trim()
    await edge.stop()
    expect(existsSync(edge.caFile)).toBe(false)
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
  })

  it('says how to install a program that is missing', async () => {
    await start()
    await expect(run(['nginx-is-not-here'])).rejects.toThrow('apt-get install nginx-is-not-here')
  })
})

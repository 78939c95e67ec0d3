import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  curl,
  issueByHand,
  logInByHand,
  revokeByHand,
  serialNumberOf,
  validateByHand,
  type IdentityFiles
} from './by-hand.ts'
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

/** How nginx verified the last call that needs a certificate. */
async function lastCall() {
  const requests = await edge.requests()
  return requests.findLast(({ path }) => path === '/api/vtexid/credential/validate')
}

describe('what a handshake shows', () => {
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

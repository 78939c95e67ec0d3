import '../../scenario/node-realm.ts'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { ENCODED } from '../../../src/http/unusable-response.ts'
import { readBody, decodeUtf8 } from '../../../src/http/read-body.ts'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** What is read of a body that was sent under this Content-Encoding. */
async function read(coding: string, body: Buffer): Promise<string> {
  server = createServer((_, response) => {
    response.setHeader('Content-Encoding', coding)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve) => get({ port }, resolve))
  const received: Buffer[] = []
  await readBody(answer, received)
  return decodeUtf8(received)
}

const TEXT = 'a certificate, and its chain'

describe('a body that was compressed, unasked (RFC 9110, 8.4.1)', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    ['Identity', Buffer.from(TEXT)],
    ['', Buffer.from(TEXT)]
  ])('%j: read', async (coding, body) => {
    expect(await read(coding, body)).toBe(TEXT)
  })

  it.each(['gzip', 'deflate', 'br', 'zstd'])('%j of nothing: nothing', async (coding) => {
    expect(await read(coding, Buffer.alloc(0))).toBe('')
  })

  it.each([
    ['zstd', zstdCompressSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))]
  ])('%j: refused', async (coding, body) => {
    await expect(read(coding, body)).rejects.toBe(ENCODED)
  })

  it.each([
    ['gzip', /^Z_/],
    ['deflate', /^Z_/],
    ['br', /^(ERR__|ERR_BROTLI)/]
  ])('%j that is none: an error', async (coding, code) => {
    await expect(read(coding, Buffer.from('no such thing, but plain text'))).rejects.toMatchObject({
      code: expect.stringMatching(code)
    })
  })
})
